using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Keys and the places they came from.</summary>
internal readonly unsafe struct KeyedPlaces(ulong* keys, int* places)
{
    internal ulong* Keys => keys;

    internal int* Places => places;
}

/// <summary>A stable sort byte by byte from the lowest one; each pass puts the elements in order of one byte.</summary>
internal static unsafe class RadixSort
{
    const int Digits = 256;

    // Below, counting the digits costs more than moving every element past those before it.
    const int FewElements = 64;

    /// <summary>
    /// Sorts the first count pairs by the lower bytes of their keys; the result is in one of the two arguments.
    /// </summary>
    [MethodImpl(Compile.Apart)]
    internal static KeyedPlaces Run(KeyedPlaces from, KeyedPlaces to, int count, int bytes)
    {
        if (count <= FewElements)
        {
            Insert(from, count);
            return from;
        }

        int* starts = stackalloc int[Digits * bytes];
        Count(from.Keys, count, bytes, starts);
        for (int digit = 0; digit < bytes; digit++)
        {
            int* start = starts + digit * Digits;
            if (!TurnToStarts(start, count))
                continue;
            Move(from, to, count, 8 * digit, start);
            (from, to) = (to, from);
        }
        return from;
    }

    static void Insert(KeyedPlaces pairs, int count)
    {
        for (int i = 1; i < count; i++)
        {
            ulong key = pairs.Keys[i];
            int place = pairs.Places[i], at = i;
            for (; at > 0 && pairs.Keys[at - 1] > key; at--)
                (pairs.Keys[at], pairs.Places[at]) = (pairs.Keys[at - 1], pairs.Places[at - 1]);
            (pairs.Keys[at], pairs.Places[at]) = (key, place);
        }
    }

    static void Count(ulong* keys, int count, int bytes, int* counts)
    {
        new Span<int>(counts, Digits * bytes).Clear();
        for (int i = 0; i < count; i++)
            for (int digit = 0; digit < bytes; digit++)
                counts[digit * Digits + (byte)(keys[i] >> (8 * digit))]++;
    }

    /// <summary>
    /// From how often a digit comes up to where its first element goes; false when all have the same digit.
    /// </summary>
    static bool TurnToStarts(int* counts, int count)
    {
        int sum = 0;
        for (int digit = 0; digit < Digits; digit++)
        {
            if (counts[digit] == count)
                return false;
            (counts[digit], sum) = (sum, sum + counts[digit]);
        }
        return true;
    }

    [MethodImpl(Compile.Apart)]
    static void Move(KeyedPlaces from, KeyedPlaces to, int count, int shift, int* starts)
    {
        for (int i = 0; i < count; i++)
        {
            ulong key = from.Keys[i];
            int target = starts[(byte)(key >> shift)]++;
            to.Keys[target] = key;
            to.Places[target] = from.Places[i];
        }
    }
}
