using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// C = A · Bᵀ for up to 6 rows of A by up to 4 rows of B, both contiguous along k: every sum is a vector that runs
/// along k and is added up at the end. It needs no packing, which few rows or columns would not pay back.
/// </summary>
internal static unsafe class DotKernel
{
    /// <summary>Here <c>BStep</c> leads from one row of B to the next, and <c>AStep</c> is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<TLanes, T, TRows, TColumns>(Tile* tile)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
        where TRows : struct, ICount where TColumns : struct, ICount
    {
        TLanes first0 = default, second0 = default, third0 = default, fourth0 = default;
        TLanes first1 = default, second1 = default, third1 = default, fourth1 = default;
        TLanes first2 = default, second2 = default, third2 = default, fourth2 = default;
        TLanes first3 = default, second3 = default, third3 = default, fourth3 = default;
        TLanes first4 = default, second4 = default, third4 = default, fourth4 = default;
        TLanes first5 = default, second5 = default, third5 = default, fourth5 = default;

        nint aRow = tile->ARow, bRow = tile->BStep, bytes = tile->K * sizeof(T), ragged = bytes % TLanes.Bytes;
        byte* a = tile->A, a3 = a + 3 * aRow, b = tile->B, b3 = b + 3 * bRow, end = a + bytes - ragged;
        byte* edge = tile->Room;
        while (true)
        {
            while (a < end)
            {
                TLanes x, y0 = TLanes.Load(b), y1 = TColumns.Value > 1 ? TLanes.Load(b + bRow) : default;
                TLanes y2 = TColumns.Value > 2 ? TLanes.Load(b + 2 * bRow) : default;
                TLanes y3 = TColumns.Value > 3 ? TLanes.Load(b3) : default;
                x = TLanes.Load(a);
                first0 = TLanes.MultiplyAdd(x, y0, first0);
                if (TColumns.Value > 1)
                    second0 = TLanes.MultiplyAdd(x, y1, second0);
                if (TColumns.Value > 2)
                    third0 = TLanes.MultiplyAdd(x, y2, third0);
                if (TColumns.Value > 3)
                    fourth0 = TLanes.MultiplyAdd(x, y3, fourth0);
                if (TRows.Value > 1)
                {
                    x = TLanes.Load(a + aRow);
                    first1 = TLanes.MultiplyAdd(x, y0, first1);
                    if (TColumns.Value > 1)
                        second1 = TLanes.MultiplyAdd(x, y1, second1);
                    if (TColumns.Value > 2)
                        third1 = TLanes.MultiplyAdd(x, y2, third1);
                    if (TColumns.Value > 3)
                        fourth1 = TLanes.MultiplyAdd(x, y3, fourth1);
                }
                if (TRows.Value > 2)
                {
                    x = TLanes.Load(a + 2 * aRow);
                    first2 = TLanes.MultiplyAdd(x, y0, first2);
                    if (TColumns.Value > 1)
                        second2 = TLanes.MultiplyAdd(x, y1, second2);
                    if (TColumns.Value > 2)
                        third2 = TLanes.MultiplyAdd(x, y2, third2);
                    if (TColumns.Value > 3)
                        fourth2 = TLanes.MultiplyAdd(x, y3, fourth2);
                }
                if (TRows.Value > 3)
                {
                    x = TLanes.Load(a3);
                    first3 = TLanes.MultiplyAdd(x, y0, first3);
                    if (TColumns.Value > 1)
                        second3 = TLanes.MultiplyAdd(x, y1, second3);
                    if (TColumns.Value > 2)
                        third3 = TLanes.MultiplyAdd(x, y2, third3);
                    if (TColumns.Value > 3)
                        fourth3 = TLanes.MultiplyAdd(x, y3, fourth3);
                }
                if (TRows.Value > 4)
                {
                    x = TLanes.Load(a3 + aRow);
                    first4 = TLanes.MultiplyAdd(x, y0, first4);
                    if (TColumns.Value > 1)
                        second4 = TLanes.MultiplyAdd(x, y1, second4);
                    if (TColumns.Value > 2)
                        third4 = TLanes.MultiplyAdd(x, y2, third4);
                    if (TColumns.Value > 3)
                        fourth4 = TLanes.MultiplyAdd(x, y3, fourth4);
                }
                if (TRows.Value > 5)
                {
                    x = TLanes.Load(a3 + 2 * aRow);
                    first5 = TLanes.MultiplyAdd(x, y0, first5);
                    if (TColumns.Value > 1)
                        second5 = TLanes.MultiplyAdd(x, y1, second5);
                    if (TColumns.Value > 2)
                        third5 = TLanes.MultiplyAdd(x, y2, third5);
                    if (TColumns.Value > 3)
                        fourth5 = TLanes.MultiplyAdd(x, y3, fourth5);
                }
                a += TLanes.Bytes;
                a3 += TLanes.Bytes;
                b += TLanes.Bytes;
                b3 += TLanes.Bytes;
            }
            if (ragged == 0)
                break;

            // What is left of each row, filled up with zeros, goes through the same loop once more.
            TLanes mask = TLanes.Mask((int)ragged / sizeof(T));
            Edge(a, aRow, mask, edge, TRows.Value);
            Edge(b, bRow, mask, edge + 6 * TLanes.Bytes, TColumns.Value);
            aRow = bRow = TLanes.Bytes;
            a = edge;
            a3 = a + 3 * aRow;
            b = a + 6 * aRow;
            b3 = b + 3 * bRow;
            end = a + TLanes.Bytes;
            ragged = 0;
        }

        TileStore<TLanes, One> c = new(tile);
        c.Row(TLanes.Sums(first0, second0, third0, fourth0), default);
        if (TRows.Value > 1)
            c.Row(TLanes.Sums(first1, second1, third1, fourth1), default);
        if (TRows.Value > 2)
            c.Row(TLanes.Sums(first2, second2, third2, fourth2), default);
        if (TRows.Value > 3)
            c.Row(TLanes.Sums(first3, second3, third3, fourth3), default);
        if (TRows.Value > 4)
            c.Row(TLanes.Sums(first4, second4, third4, fourth4), default);
        if (TRows.Value > 5)
            c.Row(TLanes.Sums(first5, second5, third5, fourth5), default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Edge<TLanes>(byte* source, nint row, TLanes mask, byte* target, int count)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int i = 0; i < count; i++)
            TLanes.Load(source + i * row, mask).Store(target + i * TLanes.Bytes);
    }
}
