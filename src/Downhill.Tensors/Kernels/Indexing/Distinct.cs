using System.Numerics;

namespace Downhill.Kernels;

/// <summary>The different numbers of an array, by sorting it. NaN counts as one number, the last.</summary>
internal static class Distinct
{
    internal static int Count<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        T[] sorted = x.ToArray();
        Array.Sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.Length; i++)
            count += i == 0 || !Same(sorted[i], sorted[i - 1]) ? 1 : 0;
        return count;
    }

    /// <summary>The numbers in ascending order, for each element the place of its number, and how often each
    /// occurs.</summary>
    internal static void Write<T>(ReadOnlySpan<T> x, Span<T> values, Span<long> places, Span<long> counts)
        where T : unmanaged, INumber<T>
    {
        T[] sorted = x.ToArray();
        int[] origins = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, origins);
        counts.Clear();
        // .NET sorts NaN first: the walk begins behind and ends with it.
        int start = sorted.TakeWhile(T.IsNaN).Count() % Math.Max(1, sorted.Length), found = -1;
        for (int i = 0; i < sorted.Length; i++)
        {
            int at = (start + i) % sorted.Length;
            if (i == 0 || !Same(sorted[at], values[found]))
                values[++found] = sorted[at];
            places[origins[at]] = found;
            counts[found]++;
        }
    }

    static bool Same<T>(T a, T b) where T : INumber<T> => a == b || (T.IsNaN(a) && T.IsNaN(b));
}
