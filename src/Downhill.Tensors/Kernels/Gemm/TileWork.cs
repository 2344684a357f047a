namespace Downhill.Kernels;

/// <summary>One block of B times all of A, cut in a grid of parts of C.</summary>
internal unsafe struct TileWork<TLanes, T> : IWork where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    internal Matrix<T> A, C;
    internal Panels B;
    internal bool Accumulate, PackedRows;
    internal T* Bias;
    internal Grid Grid;

    static int Lanes => TLanes.Bytes / sizeof(T);

    /// <summary>Replaces A by a packed copy.</summary>
    internal void PackRows(T* target)
    {
        WorkPool.Run(new PackRows<TLanes, T>(A, target), Grid.Parts);
        A = new(target, A.Rows, A.Columns, 1, TLanes.TileRows);
    }

    /// <summary>Row after row of tiles: 12 rows of A stay in the first cache while all of B passes by.</summary>
    public readonly void Run(int part, int parts)
    {
        Share rows = Grid.Rows(C.Rows, PackedRows ? TLanes.TileRows : 1, part);
        Share columns = Grid.Columns(C.Columns, 2 * Lanes, part);
        Tile tile = new()
        {
            ARow = A.RowStride * (nint)sizeof(T),
            AStep = A.ColumnStride * (nint)sizeof(T),
            K = A.Columns,
            CRow = C.RowStride * (nint)sizeof(T),
            Accumulate = Accumulate,
        };
        for (int i = rows.Start; i < rows.End;)
        {
            int left = rows.End - i;
            int height = PackedRows ? Math.Min(left, TLanes.TileRows) : MicroKernels.NextRows<TLanes>(left);
            tile.A = (byte*)(PackedRows ? A.Data + i / TLanes.TileRows * PackRows<TLanes, T>.Stride(A.Columns) : A.At(i, 0));
            RowOfTiles(tile, height, i, columns);
            i += height;
        }
    }

    readonly void RowOfTiles(Tile tile, int height, int row, Share columns)
    {
        int panel = columns.Start / (2 * Lanes), end = columns.End / (2 * Lanes);
        tile.B = B.Start + panel * B.Stride;
        tile.BStep = B.Step;
        tile.C = (byte*)C.At(row, columns.Start);
        tile.Bias = Bias == null ? null : (byte*)(Bias + columns.Start);
        if (panel < end)
        {
            delegate*<Tile*, void> kernel = MicroKernels.Pick<TLanes>(height, 2);
            for (; panel < end; panel++)
            {
                kernel(&tile);
                tile.B += B.Stride;
                tile.MoveRight(2 * TLanes.Bytes);
            }
        }
        int left = columns.End - panel * 2 * Lanes;
        if (left == 0)
            return;
        tile.B = B.Last;
        tile.BStep = B.LastStep;
        tile.Ragged = left % Lanes;
        MicroKernels.Pick<TLanes>(height, left <= Lanes ? 1 : 2)(&tile);
    }
}
