using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// A stretch of one row of C from up to sixteen rows of B: c = x₀ b₀ + x₁ b₁ + … . The rows are long streams, read as
/// fast as the memory gives them.
/// </summary>
internal static unsafe class AxpyKernel
{
    /// <summary>
    /// The whole vectors of so many bytes, or at a masked edge the first <c>Ragged</c> lanes of one. Of the tile,
    /// <c>ARow</c>, <c>CRow</c> and <c>K</c> are not read.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<TLanes, TRows, TEdge>(Tile* tile, nint bytes)
        where TLanes : struct, ILanes<TLanes> where TRows : struct, ICount where TEdge : struct, IEdge
    {
        nint step = tile->AStep, row = tile->BStep;
        byte* x = tile->A, b = tile->B, b3 = b + 3 * row, b6 = b3 + 3 * row;
        byte* b9 = b6 + 3 * row, b12 = b9 + 3 * row, b15 = b12 + 3 * row;
        byte* c = tile->C, bias = tile->Bias;
        bool accumulate = tile->Accumulate, rectify = tile->Rectify;
        TLanes mask = TEdge.Masked ? TLanes.Mask(tile->Ragged) : default;
        TLanes x0 = TLanes.Broadcast(x);
        TLanes x1 = TRows.Value > 1 ? TLanes.Broadcast(x + 1 * step) : default;
        TLanes x2 = TRows.Value > 2 ? TLanes.Broadcast(x + 2 * step) : default;
        TLanes x3 = TRows.Value > 3 ? TLanes.Broadcast(x + 3 * step) : default;
        TLanes x4 = TRows.Value > 4 ? TLanes.Broadcast(x + 4 * step) : default;
        TLanes x5 = TRows.Value > 5 ? TLanes.Broadcast(x + 5 * step) : default;
        TLanes x6 = TRows.Value > 6 ? TLanes.Broadcast(x + 6 * step) : default;
        TLanes x7 = TRows.Value > 7 ? TLanes.Broadcast(x + 7 * step) : default;
        TLanes x8 = TRows.Value > 8 ? TLanes.Broadcast(x + 8 * step) : default;
        TLanes x9 = TRows.Value > 9 ? TLanes.Broadcast(x + 9 * step) : default;
        TLanes x10 = TRows.Value > 10 ? TLanes.Broadcast(x + 10 * step) : default;
        TLanes x11 = TRows.Value > 11 ? TLanes.Broadcast(x + 11 * step) : default;
        TLanes x12 = TRows.Value > 12 ? TLanes.Broadcast(x + 12 * step) : default;
        TLanes x13 = TRows.Value > 13 ? TLanes.Broadcast(x + 13 * step) : default;
        TLanes x14 = TRows.Value > 14 ? TLanes.Broadcast(x + 14 * step) : default;
        TLanes x15 = TRows.Value > 15 ? TLanes.Broadcast(x + 15 * step) : default;
        for (nint j = 0; j < bytes; j += TLanes.Bytes)
        {
            TLanes sum = TLanes.MultiplyAdd(x0, Load<TLanes, TEdge>(b + j, mask), default);
            if (TRows.Value > 1)
                sum = TLanes.MultiplyAdd(x1, Load<TLanes, TEdge>(b + row + j, mask), sum);
            if (TRows.Value > 2)
                sum = TLanes.MultiplyAdd(x2, Load<TLanes, TEdge>(b + 2 * row + j, mask), sum);
            if (TRows.Value > 3)
                sum = TLanes.MultiplyAdd(x3, Load<TLanes, TEdge>(b3 + j, mask), sum);
            if (TRows.Value > 4)
                sum = TLanes.MultiplyAdd(x4, Load<TLanes, TEdge>(b3 + row + j, mask), sum);
            if (TRows.Value > 5)
                sum = TLanes.MultiplyAdd(x5, Load<TLanes, TEdge>(b3 + 2 * row + j, mask), sum);
            if (TRows.Value > 6)
                sum = TLanes.MultiplyAdd(x6, Load<TLanes, TEdge>(b6 + j, mask), sum);
            if (TRows.Value > 7)
                sum = TLanes.MultiplyAdd(x7, Load<TLanes, TEdge>(b6 + row + j, mask), sum);
            if (TRows.Value > 8)
                sum = TLanes.MultiplyAdd(x8, Load<TLanes, TEdge>(b6 + 2 * row + j, mask), sum);
            if (TRows.Value > 9)
                sum = TLanes.MultiplyAdd(x9, Load<TLanes, TEdge>(b9 + j, mask), sum);
            if (TRows.Value > 10)
                sum = TLanes.MultiplyAdd(x10, Load<TLanes, TEdge>(b9 + row + j, mask), sum);
            if (TRows.Value > 11)
                sum = TLanes.MultiplyAdd(x11, Load<TLanes, TEdge>(b9 + 2 * row + j, mask), sum);
            if (TRows.Value > 12)
                sum = TLanes.MultiplyAdd(x12, Load<TLanes, TEdge>(b12 + j, mask), sum);
            if (TRows.Value > 13)
                sum = TLanes.MultiplyAdd(x13, Load<TLanes, TEdge>(b12 + row + j, mask), sum);
            if (TRows.Value > 14)
                sum = TLanes.MultiplyAdd(x14, Load<TLanes, TEdge>(b12 + 2 * row + j, mask), sum);
            if (TRows.Value > 15)
                sum = TLanes.MultiplyAdd(x15, Load<TLanes, TEdge>(b15 + j, mask), sum);
            if (bias != null)
                sum += Load<TLanes, TEdge>(bias + j, mask);
            if (accumulate)
                sum += Load<TLanes, TEdge>(c + j, mask);
            if (rectify)
                sum = TLanes.AtLeast(default, sum);
            if (TEdge.Masked)
                sum.Store(c + j, mask);
            else
                sum.Store(c + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLanes Load<TLanes, TEdge>(byte* source, TLanes mask)
        where TLanes : struct, ILanes<TLanes> where TEdge : struct, IEdge =>
        TEdge.Masked ? TLanes.Load(source, mask) : TLanes.Load(source);
}
