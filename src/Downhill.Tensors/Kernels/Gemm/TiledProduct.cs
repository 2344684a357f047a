using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// The general product, in tiles. A is read where it lies, unless its columns lie far apart. B is read where it lies
/// too while it fits in the second cache, and otherwise packed block by block.
/// </summary>
internal static unsafe class TiledProduct<TLanes, T> where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    /// <summary>C = A · B; columns of C are neighbours in memory.</summary>
    internal static void Multiply(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, bool accumulate, T* bias)
    {
        bool pack = b.ColumnStride != 1 || Blocking.PaysToPack(b, c.Rows), packRows = Blocking.PaysToPackRows(a, c.Columns);
        int depth = pack || packRows ? Blocking.Depth<T>(a.Columns) : a.Columns;
        int width = pack ? Math.Min(Blocking.Width, c.Columns) : c.Columns;
        TileWork<TLanes, T> work = new() { Grid = Blocking.Split<TLanes, T>(c.Rows, width, depth), PackedRows = packRows };
        for (int k = 0; k < a.Columns; k += depth)
        {
            Share block = new(k, Math.Min(k + depth, a.Columns));
            work.A = a.Part(new(0, a.Rows), block);
            work.Accumulate = accumulate || k > 0;
            using ScratchLease<T> rows = Scratch.Rent<T>(packRows ? PackRows<TLanes, T>.Size(a.Rows, block.Length) : 0);
            if (packRows)
                work.PackRows(rows.Pointer);
            for (int j = 0; j < c.Columns; j += width)
            {
                Share columns = new(j, Math.Min(j + width, c.Columns));
                work.C = c.Part(new(0, c.Rows), columns);
                work.Bias = bias == null || k > 0 ? null : bias + j;
                Multiply(work, b.Part(block, columns), pack);
            }
        }
    }

    static void Multiply(TileWork<TLanes, T> work, in Matrix<T> b, bool pack)
    {
        using ScratchLease<T> scratch = Scratch.Rent<T>(PackWork<TLanes, T>.Size(b, pack));
        PackWork<TLanes, T> packing = new(b, pack, scratch.Pointer);
        packing.Start(work.Grid.Parts);
        work.B = packing.Panels;
        if (work.Grid.Parts == 1)
            work.Run(0, 1);
        else
            WorkPool.Run(work, work.Grid.Parts);
    }
}
