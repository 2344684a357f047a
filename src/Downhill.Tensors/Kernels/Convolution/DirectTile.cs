using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// Up to 8 channels of results at up to 3 vectors of neighbouring places: for each tap and input channel the places'
/// values are read where they were packed, at an offset from a table, and each is multiplied by one weight a channel.
/// The sums stay in registers, one local each: 24 of 32 at 512 bits, 12 of 16 (4 channels) at 256. Each sum is one
/// chain of multiply-adds in the order of the table, begun with the bias, so its bits depend neither on the tile nor on
/// the lane.
/// </summary>
internal static unsafe class DirectTile
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<TLanes, T, TRows, TVectors>(DirectTask* task)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
        where TRows : struct, ICount where TVectors : struct, ICount
    {
        byte* bias = task->Bias, weights = task->Weights, source = task->Source, target = task->Target;
        nint targetRow = task->TargetRow;
        TLanes c00 = TLanes.Broadcast(bias), c01 = c00, c02 = c00;
        TLanes c10 = TRows.Value > 1 ? TLanes.Broadcast(bias + sizeof(T)) : default, c11 = c10, c12 = c10;
        TLanes c20 = TRows.Value > 2 ? TLanes.Broadcast(bias + 2 * sizeof(T)) : default, c21 = c20, c22 = c20;
        TLanes c30 = TRows.Value > 3 ? TLanes.Broadcast(bias + 3 * sizeof(T)) : default, c31 = c30, c32 = c30;
        TLanes c40 = TRows.Value > 4 ? TLanes.Broadcast(bias + 4 * sizeof(T)) : default, c41 = c40, c42 = c40;
        TLanes c50 = TRows.Value > 5 ? TLanes.Broadcast(bias + 5 * sizeof(T)) : default, c51 = c50, c52 = c50;
        TLanes c60 = TRows.Value > 6 ? TLanes.Broadcast(bias + 6 * sizeof(T)) : default, c61 = c60, c62 = c60;
        TLanes c70 = TRows.Value > 7 ? TLanes.Broadcast(bias + 7 * sizeof(T)) : default, c71 = c70, c72 = c70;

        int* offset = task->Offsets, end = offset + task->Depth;
        for (; offset < end; offset++)
        {
            byte* b = source + *offset;
            TLanes a, b0 = TLanes.Load(b), b1 = TVectors.Value > 1 ? TLanes.Load(b + TLanes.Bytes) : default;
            TLanes b2 = TVectors.Value > 2 ? TLanes.Load(b + 2 * TLanes.Bytes) : default;
            a = TLanes.Broadcast(weights);
            c00 = TLanes.MultiplyAdd(a, b0, c00);
            if (TVectors.Value > 1)
                c01 = TLanes.MultiplyAdd(a, b1, c01);
            if (TVectors.Value > 2)
                c02 = TLanes.MultiplyAdd(a, b2, c02);
            if (TRows.Value > 1)
            {
                a = TLanes.Broadcast(weights + sizeof(T));
                c10 = TLanes.MultiplyAdd(a, b0, c10);
                if (TVectors.Value > 1)
                    c11 = TLanes.MultiplyAdd(a, b1, c11);
                if (TVectors.Value > 2)
                    c12 = TLanes.MultiplyAdd(a, b2, c12);
            }
            if (TRows.Value > 2)
            {
                a = TLanes.Broadcast(weights + 2 * sizeof(T));
                c20 = TLanes.MultiplyAdd(a, b0, c20);
                if (TVectors.Value > 1)
                    c21 = TLanes.MultiplyAdd(a, b1, c21);
                if (TVectors.Value > 2)
                    c22 = TLanes.MultiplyAdd(a, b2, c22);
            }
            if (TRows.Value > 3)
            {
                a = TLanes.Broadcast(weights + 3 * sizeof(T));
                c30 = TLanes.MultiplyAdd(a, b0, c30);
                if (TVectors.Value > 1)
                    c31 = TLanes.MultiplyAdd(a, b1, c31);
                if (TVectors.Value > 2)
                    c32 = TLanes.MultiplyAdd(a, b2, c32);
            }
            if (TRows.Value > 4)
            {
                a = TLanes.Broadcast(weights + 4 * sizeof(T));
                c40 = TLanes.MultiplyAdd(a, b0, c40);
                if (TVectors.Value > 1)
                    c41 = TLanes.MultiplyAdd(a, b1, c41);
                if (TVectors.Value > 2)
                    c42 = TLanes.MultiplyAdd(a, b2, c42);
            }
            if (TRows.Value > 5)
            {
                a = TLanes.Broadcast(weights + 5 * sizeof(T));
                c50 = TLanes.MultiplyAdd(a, b0, c50);
                if (TVectors.Value > 1)
                    c51 = TLanes.MultiplyAdd(a, b1, c51);
                if (TVectors.Value > 2)
                    c52 = TLanes.MultiplyAdd(a, b2, c52);
            }
            if (TRows.Value > 6)
            {
                a = TLanes.Broadcast(weights + 6 * sizeof(T));
                c60 = TLanes.MultiplyAdd(a, b0, c60);
                if (TVectors.Value > 1)
                    c61 = TLanes.MultiplyAdd(a, b1, c61);
                if (TVectors.Value > 2)
                    c62 = TLanes.MultiplyAdd(a, b2, c62);
            }
            if (TRows.Value > 7)
            {
                a = TLanes.Broadcast(weights + 7 * sizeof(T));
                c70 = TLanes.MultiplyAdd(a, b0, c70);
                if (TVectors.Value > 1)
                    c71 = TLanes.MultiplyAdd(a, b1, c71);
                if (TVectors.Value > 2)
                    c72 = TLanes.MultiplyAdd(a, b2, c72);
            }
            weights += TRows.Value * sizeof(T);
        }

        TLanes floor = TLanes.Broadcast(task->Floor);
        Store<TLanes, TVectors>(target, c00, c01, c02, floor);
        if (TRows.Value > 1)
            Store<TLanes, TVectors>(target + targetRow, c10, c11, c12, floor);
        if (TRows.Value > 2)
            Store<TLanes, TVectors>(target + 2 * targetRow, c20, c21, c22, floor);
        if (TRows.Value > 3)
            Store<TLanes, TVectors>(target + 3 * targetRow, c30, c31, c32, floor);
        if (TRows.Value > 4)
            Store<TLanes, TVectors>(target + 4 * targetRow, c40, c41, c42, floor);
        if (TRows.Value > 5)
            Store<TLanes, TVectors>(target + 5 * targetRow, c50, c51, c52, floor);
        if (TRows.Value > 6)
            Store<TLanes, TVectors>(target + 6 * targetRow, c60, c61, c62, floor);
        if (TRows.Value > 7)
            Store<TLanes, TVectors>(target + 7 * targetRow, c70, c71, c72, floor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store<TLanes, TVectors>(byte* row, TLanes c0, TLanes c1, TLanes c2, TLanes floor)
        where TLanes : struct, ILanes<TLanes> where TVectors : struct, ICount
    {
        TLanes.AtLeast(floor, c0).Store(row);
        if (TVectors.Value > 1)
            TLanes.AtLeast(floor, c1).Store(row + TLanes.Bytes);
        if (TVectors.Value > 2)
            TLanes.AtLeast(floor, c2).Store(row + 2 * TLanes.Bytes);
    }
}
