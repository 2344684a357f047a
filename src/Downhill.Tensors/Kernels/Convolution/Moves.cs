using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// Copies of image rows, which are short: a call of the library's copy costs more than the few moves that they need.
/// </summary>
internal static unsafe class Moves
{
    /// <summary>Copies neighbours; the arrays do not overlap. The last move overlaps the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Copy<T>(T* source, T* target, int count) where T : unmanaged
    {
        int width = Vector256<T>.Count;
        if (count < width)
        {
            for (int i = 0; i < count; i++)
                target[i] = source[i];
            return;
        }
        for (int i = 0; i < count - width; i += width)
            Vector256.Load(source + i).Store(target + i);
        Vector256.Load(source + count - width).Store(target + count - width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Clear<T>(T* target, int count) where T : unmanaged
    {
        for (int i = 0; i < count; i++)
            target[i] = default;
    }

    /// <summary>target[i] = source[i · step]; nothing behind the last of these is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Gather<T>(T* source, int step, T* target, int count) where T : unmanaged
    {
        if (step == 2 && sizeof(T) == 4 && count >= 8)
            for (int i = 0; i < count; i = Next(i, count))
                EveryOther((uint*)source + 2 * i).Store((uint*)target + i);
        else
            for (int i = 0; i < count; i++)
                target[i] = source[(long)i * step];
    }

    /// <summary>target[i · step] = source[i]; what lies between keeps its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Scatter<T>(T* source, T* target, int step, int count) where T : unmanaged
    {
        if (step == 2 && sizeof(T) == 4 && count >= 8)
            for (int i = 0; i < count; i = Next(i, count))
                EveryOther(Vector256.Load((uint*)source + i), (uint*)target + 2 * i);
        else
            for (int i = 0; i < count; i++)
                target[(long)i * step] = source[i];
    }

    /// <summary>
    /// The elements 0, 2, ... 14: the lower halves of four pairs, then the upper halves of four that begin one element
    /// earlier, so that element 15, which may not exist, is left alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<uint> EveryOther(uint* source) => Vector256.Narrow(Vector256.Load((ulong*)source),
        Vector256.Load((ulong*)(source + 7)) >>> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void EveryOther(Vector256<uint> values, uint* target)
    {
        Vector256<ulong> low = Vector256.Create((ulong)uint.MaxValue);
        Vector256<ulong> first = Vector256.Load((ulong*)target);
        Vector256.ConditionalSelect(low, Vector256.WidenLower(values), first).Store((ulong*)target);
        Vector256<ulong> second = Vector256.Load((ulong*)(target + 7));
        Vector256.ConditionalSelect(low, second, Vector256.WidenUpper(values) << 32).Store((ulong*)(target + 7));
    }

    static int Next(int start, int count) => start + 8 >= count ? count : Math.Min(start + 8, count - 8);
}
