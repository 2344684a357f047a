using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// Sums over places: up to 8 channels of dy, each times up to 3 taps of x. Every sum is a vector that runs along the
/// places and is added up at the end, so nothing needs to be transposed; 24 of 32 registers at 512 bits, 12 of 16
/// (4 channels) at 256.
/// </summary>
internal static unsafe class SlopeTile
{
    /// <summary>
    /// Adds, for each channel, its sums with the taps (the fourth is 0) to four numbers of the target.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<TLanes, T, TRows>(SlopeTask* task)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T> where TRows : struct, ICount
    {
        TLanes c00 = default, c01 = default, c02 = default;
        TLanes c10 = default, c11 = default, c12 = default;
        TLanes c20 = default, c21 = default, c22 = default;
        TLanes c30 = default, c31 = default, c32 = default;
        TLanes c40 = default, c41 = default, c42 = default;
        TLanes c50 = default, c51 = default, c52 = default;
        TLanes c60 = default, c61 = default, c62 = default;
        TLanes c70 = default, c71 = default, c72 = default;

        nint row = task->SlopeRow, gap = task->ImageStep - task->Bytes;
        byte* d0 = task->Slopes, d3 = d0 + 3 * row, d6 = d3 + 3 * row;
        byte* x0 = task->Tap0, x1 = task->Tap1, x2 = task->Tap2;
        for (int image = task->Images; image > 0; image--)
        {
            for (nint i = task->Bytes; i > 0; i -= TLanes.Bytes)
            {
                TLanes d, b0 = TLanes.Load(x0), b1 = TLanes.Load(x1), b2 = TLanes.Load(x2);
                d = TLanes.Load(d0);
                c00 = TLanes.MultiplyAdd(d, b0, c00);
                c01 = TLanes.MultiplyAdd(d, b1, c01);
                c02 = TLanes.MultiplyAdd(d, b2, c02);
                if (TRows.Value > 1)
                {
                    d = TLanes.Load(d0 + row);
                    c10 = TLanes.MultiplyAdd(d, b0, c10);
                    c11 = TLanes.MultiplyAdd(d, b1, c11);
                    c12 = TLanes.MultiplyAdd(d, b2, c12);
                }
                if (TRows.Value > 2)
                {
                    d = TLanes.Load(d0 + 2 * row);
                    c20 = TLanes.MultiplyAdd(d, b0, c20);
                    c21 = TLanes.MultiplyAdd(d, b1, c21);
                    c22 = TLanes.MultiplyAdd(d, b2, c22);
                }
                if (TRows.Value > 3)
                {
                    d = TLanes.Load(d3);
                    c30 = TLanes.MultiplyAdd(d, b0, c30);
                    c31 = TLanes.MultiplyAdd(d, b1, c31);
                    c32 = TLanes.MultiplyAdd(d, b2, c32);
                }
                if (TRows.Value > 4)
                {
                    d = TLanes.Load(d3 + row);
                    c40 = TLanes.MultiplyAdd(d, b0, c40);
                    c41 = TLanes.MultiplyAdd(d, b1, c41);
                    c42 = TLanes.MultiplyAdd(d, b2, c42);
                }
                if (TRows.Value > 5)
                {
                    d = TLanes.Load(d3 + 2 * row);
                    c50 = TLanes.MultiplyAdd(d, b0, c50);
                    c51 = TLanes.MultiplyAdd(d, b1, c51);
                    c52 = TLanes.MultiplyAdd(d, b2, c52);
                }
                if (TRows.Value > 6)
                {
                    d = TLanes.Load(d6);
                    c60 = TLanes.MultiplyAdd(d, b0, c60);
                    c61 = TLanes.MultiplyAdd(d, b1, c61);
                    c62 = TLanes.MultiplyAdd(d, b2, c62);
                }
                if (TRows.Value > 7)
                {
                    d = TLanes.Load(d6 + row);
                    c70 = TLanes.MultiplyAdd(d, b0, c70);
                    c71 = TLanes.MultiplyAdd(d, b1, c71);
                    c72 = TLanes.MultiplyAdd(d, b2, c72);
                }
                d0 += TLanes.Bytes;
                d3 += TLanes.Bytes;
                d6 += TLanes.Bytes;
                x0 += TLanes.Bytes;
                x1 += TLanes.Bytes;
                x2 += TLanes.Bytes;
            }
            d0 += gap;
            d3 += gap;
            d6 += gap;
            x0 += gap;
            x1 += gap;
            x2 += gap;
        }

        byte* target = task->Target;
        Add<TLanes, T>(target, c00, c01, c02);
        if (TRows.Value > 1)
            Add<TLanes, T>(target + 4 * sizeof(T), c10, c11, c12);
        if (TRows.Value > 2)
            Add<TLanes, T>(target + 8 * sizeof(T), c20, c21, c22);
        if (TRows.Value > 3)
            Add<TLanes, T>(target + 12 * sizeof(T), c30, c31, c32);
        if (TRows.Value > 4)
            Add<TLanes, T>(target + 16 * sizeof(T), c40, c41, c42);
        if (TRows.Value > 5)
            Add<TLanes, T>(target + 20 * sizeof(T), c50, c51, c52);
        if (TRows.Value > 6)
            Add<TLanes, T>(target + 24 * sizeof(T), c60, c61, c62);
        if (TRows.Value > 7)
            Add<TLanes, T>(target + 28 * sizeof(T), c70, c71, c72);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Add<TLanes, T>(byte* target, TLanes c0, TLanes c1, TLanes c2)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T>
    {
        if (TLanes.Bytes < 4 * sizeof(T))
        {
            AddLanes<TLanes, T>(target, c0);
            AddLanes<TLanes, T>(target + sizeof(T), c1);
            AddLanes<TLanes, T>(target + 2 * sizeof(T), c2);
            return;
        }
        TLanes sums = TLanes.Sums(c0, c1, c2, default), four = TLanes.Mask(4);
        (TLanes.Load(target, four) + sums).Store(target, four);
    }

    /// <summary>Two numbers are no place for four sums.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void AddLanes<TLanes, T>(byte* target, TLanes sums)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T>
    {
        T* lanes = stackalloc T[TLanes.Bytes / sizeof(T)];
        sums.Store((byte*)lanes);
        for (int lane = 0; lane < TLanes.Bytes / sizeof(T); lane++)
            *(T*)target += lanes[lane];
    }
}
