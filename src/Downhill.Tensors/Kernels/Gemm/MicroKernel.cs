using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>
/// C = A · B for a tile of up to 12 rows by one or two vectors. The sums stay in registers, one local each (the
/// compiler keeps no array there), while k runs; counts that the compiler knows drop the rows that a smaller tile
/// lacks. Each sum is one chain of fused multiply-adds in the order of k, so its bits depend neither on the tile nor on
/// the lane.
/// </summary>
internal static unsafe class MicroKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<TLanes, TRows, TVectors, TEdge>(Tile* tile)
        where TLanes : struct, ILanes<TLanes>
        where TRows : struct, ICount where TVectors : struct, ICount where TEdge : struct, IEdge
    {
        if (tile->Accumulate)
            Prefetch<TLanes>(tile, TRows.Value);

        TLanes left0 = default, right0 = default;
        TLanes left1 = default, right1 = default;
        TLanes left2 = default, right2 = default;
        TLanes left3 = default, right3 = default;
        TLanes left4 = default, right4 = default;
        TLanes left5 = default, right5 = default;
        TLanes left6 = default, right6 = default;
        TLanes left7 = default, right7 = default;
        TLanes left8 = default, right8 = default;
        TLanes left9 = default, right9 = default;
        TLanes left10 = default, right10 = default;
        TLanes left11 = default, right11 = default;

        TLanes mask = TEdge.Masked ? TLanes.Mask(tile->Ragged) : default;
        nint row = tile->ARow, step = tile->AStep, bStep = tile->BStep;
        byte* b = tile->B, a0 = tile->A, a3 = a0 + 3 * row, a6 = a3 + 3 * row, a9 = a6 + 3 * row;
        for (nint k = tile->K; k > 0; k--)
        {
            TLanes a, b0, b1 = default;
            if (TVectors.Value > 1)
            {
                b0 = TLanes.Load(b);
                b1 = TEdge.Masked ? TLanes.Load(b + TLanes.Bytes, mask) : TLanes.Load(b + TLanes.Bytes);
            }
            else
            {
                b0 = TEdge.Masked ? TLanes.Load(b, mask) : TLanes.Load(b);
            }
            a = TLanes.Broadcast(a0);
            left0 = TLanes.MultiplyAdd(a, b0, left0);
            if (TVectors.Value > 1)
                right0 = TLanes.MultiplyAdd(a, b1, right0);
            if (TRows.Value > 1)
            {
                a = TLanes.Broadcast(a0 + row);
                left1 = TLanes.MultiplyAdd(a, b0, left1);
                if (TVectors.Value > 1)
                    right1 = TLanes.MultiplyAdd(a, b1, right1);
            }
            if (TRows.Value > 2)
            {
                a = TLanes.Broadcast(a0 + 2 * row);
                left2 = TLanes.MultiplyAdd(a, b0, left2);
                if (TVectors.Value > 1)
                    right2 = TLanes.MultiplyAdd(a, b1, right2);
            }
            if (TRows.Value > 3)
            {
                a = TLanes.Broadcast(a3);
                left3 = TLanes.MultiplyAdd(a, b0, left3);
                if (TVectors.Value > 1)
                    right3 = TLanes.MultiplyAdd(a, b1, right3);
            }
            if (TRows.Value > 4)
            {
                a = TLanes.Broadcast(a3 + row);
                left4 = TLanes.MultiplyAdd(a, b0, left4);
                if (TVectors.Value > 1)
                    right4 = TLanes.MultiplyAdd(a, b1, right4);
            }
            if (TRows.Value > 5)
            {
                a = TLanes.Broadcast(a3 + 2 * row);
                left5 = TLanes.MultiplyAdd(a, b0, left5);
                if (TVectors.Value > 1)
                    right5 = TLanes.MultiplyAdd(a, b1, right5);
            }
            if (TRows.Value > 6)
            {
                a = TLanes.Broadcast(a6);
                left6 = TLanes.MultiplyAdd(a, b0, left6);
                if (TVectors.Value > 1)
                    right6 = TLanes.MultiplyAdd(a, b1, right6);
            }
            if (TRows.Value > 7)
            {
                a = TLanes.Broadcast(a6 + row);
                left7 = TLanes.MultiplyAdd(a, b0, left7);
                if (TVectors.Value > 1)
                    right7 = TLanes.MultiplyAdd(a, b1, right7);
            }
            if (TRows.Value > 8)
            {
                a = TLanes.Broadcast(a6 + 2 * row);
                left8 = TLanes.MultiplyAdd(a, b0, left8);
                if (TVectors.Value > 1)
                    right8 = TLanes.MultiplyAdd(a, b1, right8);
            }
            if (TRows.Value > 9)
            {
                a = TLanes.Broadcast(a9);
                left9 = TLanes.MultiplyAdd(a, b0, left9);
                if (TVectors.Value > 1)
                    right9 = TLanes.MultiplyAdd(a, b1, right9);
            }
            if (TRows.Value > 10)
            {
                a = TLanes.Broadcast(a9 + row);
                left10 = TLanes.MultiplyAdd(a, b0, left10);
                if (TVectors.Value > 1)
                    right10 = TLanes.MultiplyAdd(a, b1, right10);
            }
            if (TRows.Value > 11)
            {
                a = TLanes.Broadcast(a9 + 2 * row);
                left11 = TLanes.MultiplyAdd(a, b0, left11);
                if (TVectors.Value > 1)
                    right11 = TLanes.MultiplyAdd(a, b1, right11);
            }
            b += bStep;
            a0 += step;
            a3 += step;
            a6 += step;
            a9 += step;
        }

        // Sums that need more than storing take the way through memory: code for that at each row doubled the time
        // that compiling a kernel takes.
        bool plain = tile->Plain;
        nint cRow = plain ? tile->CRow : TVectors.Value * TLanes.Bytes;
        byte* c = plain ? tile->C : tile->Room;
        Store<TLanes, TVectors>(c, left0, right0);
        if (TRows.Value > 1)
            Store<TLanes, TVectors>(c += cRow, left1, right1);
        if (TRows.Value > 2)
            Store<TLanes, TVectors>(c += cRow, left2, right2);
        if (TRows.Value > 3)
            Store<TLanes, TVectors>(c += cRow, left3, right3);
        if (TRows.Value > 4)
            Store<TLanes, TVectors>(c += cRow, left4, right4);
        if (TRows.Value > 5)
            Store<TLanes, TVectors>(c += cRow, left5, right5);
        if (TRows.Value > 6)
            Store<TLanes, TVectors>(c += cRow, left6, right6);
        if (TRows.Value > 7)
            Store<TLanes, TVectors>(c += cRow, left7, right7);
        if (TRows.Value > 8)
            Store<TLanes, TVectors>(c += cRow, left8, right8);
        if (TRows.Value > 9)
            Store<TLanes, TVectors>(c += cRow, left9, right9);
        if (TRows.Value > 10)
            Store<TLanes, TVectors>(c += cRow, left10, right10);
        if (TRows.Value > 11)
            Store<TLanes, TVectors>(c += cRow, left11, right11);
        if (!plain)
            TileStore<TLanes, TVectors>.Finish(tile, TRows.Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store<TLanes, TVectors>(byte* c, TLanes left, TLanes right)
        where TLanes : struct, ILanes<TLanes> where TVectors : struct, ICount
    {
        left.Store(c);
        if (TVectors.Value > 1)
            right.Store(c + TLanes.Bytes);
    }

    /// <summary>Brings C, which is read at the end, on its way from memory.</summary>
    static void Prefetch<TLanes>(Tile* tile, int rows) where TLanes : struct, ILanes<TLanes>
    {
        if (!Sse.IsSupported)
            return;
        byte* c = tile->C;
        for (int i = 0; i < rows; i++, c += tile->CRow)
        {
            Sse.Prefetch0(c);
            Sse.Prefetch0(c + TLanes.Bytes);
        }
    }
}
