namespace Downhill.Kernels;

/// <summary>A row times a matrix whose rows are contiguous, cut in stretches of the result.</summary>
internal unsafe struct AxpyWork<TLanes, T> : IWork where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    // C is passed over once for every few rows of B: a stretch this long stays in the first cache meanwhile.
    const int StretchBytes = 1 << 14;

    // Sixteen where there are 32 registers: 32 x 512 from the second cache takes 15 % less time than with eight.
    static int RowsOfB => TLanes.TileRows < 12 ? 8 : 16;

    internal Matrix<T> A, B, C;
    internal Ending<T> Ending;

    static int Lanes => TLanes.Bytes / sizeof(T);

    public readonly void Run(int part, int parts)
    {
        Share columns = Share.Of(C.Columns, 4 * Lanes, part, parts);
        int most = StretchBytes / sizeof(T);
        for (int j = columns.Start; j < columns.End; j += most)
        {
            int length = Math.Min(most, columns.End - j), ragged = length % Lanes;
            if (length > ragged)
                Stretch<WholeEdge>(j, (length - ragged) * (nint)sizeof(T), 0);
            if (ragged > 0)
                Stretch<MaskedEdge>(j + length - ragged, TLanes.Bytes, ragged);
        }
    }

    readonly void Stretch<TEdge>(int column, nint bytes, int ragged) where TEdge : struct, IEdge
    {
        Tile tile = new()
        {
            AStep = A.ColumnStride * (nint)sizeof(T),
            BStep = B.RowStride * (nint)sizeof(T),
            C = (byte*)C.At(0, column),
            Ragged = ragged,
        };
        for (int k = 0, rows; k < A.Columns; k += rows)
        {
            rows = A.Columns - k >= RowsOfB ? RowsOfB : Math.Min(8, A.Columns - k);
            tile.End(Ending.Block(k == 0, k + rows == A.Columns), column);
            tile.A = (byte*)A.At(0, k);
            tile.B = (byte*)B.At(k, column);
            Pick<TEdge>(rows)(&tile, bytes);
        }
    }

    static delegate*<Tile*, nint, void> Pick<TEdge>(int rows) where TEdge : struct, IEdge => rows switch
    {
        1 => &AxpyKernel.Run<TLanes, One, TEdge>,
        2 => &AxpyKernel.Run<TLanes, Two, TEdge>,
        3 => &AxpyKernel.Run<TLanes, Three, TEdge>,
        4 => &AxpyKernel.Run<TLanes, Four, TEdge>,
        5 => &AxpyKernel.Run<TLanes, Five, TEdge>,
        6 => &AxpyKernel.Run<TLanes, Six, TEdge>,
        7 => &AxpyKernel.Run<TLanes, Seven, TEdge>,
        8 => &AxpyKernel.Run<TLanes, Eight, TEdge>,
        _ => &AxpyKernel.Run<TLanes, Sixteen, TEdge>,
    };
}
