using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// A product, or a block of one, whose operands lie as the micro-kernels read them, cut in a grid of parts of C.
/// </summary>
internal unsafe struct TileWork<TLanes, T> : IWork where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    internal Matrix<T> A, C;
    internal Ending<T> Ending;

    // B in panels two vectors wide: bytes from one panel to the next, and within a panel to the next k.
    byte* _b;
    nint _panelStride, _step;
    bool _masked, _packedRows;
    Grid _grid;

    static int Lanes => TLanes.Bytes / sizeof(T);

    /// <summary>Replaces A by a packed copy.</summary>
    internal void Pack(T* target, int parts)
    {
        WorkPool.Run(new PackRows<TLanes, T>(A, target), parts);
        A = new(target, A.Rows, A.Columns, 1, TLanes.TileRows);
        _packedRows = true;
    }

    internal void ReadInPlace(in Matrix<T> b)
    {
        _b = (byte*)b.Data;
        _panelStride = 2 * TLanes.Bytes;
        _step = b.RowStride * (nint)sizeof(T);
        _masked = true;
    }

    internal void ReadPacked(in Matrix<T> b, T* target, int parts)
    {
        WorkPool.Run(new PackPanels<TLanes, T>(b, target), parts);
        _b = (byte*)target;
        _step = 2 * TLanes.Bytes;
        _panelStride = b.Rows * _step;
    }

    internal void RunAll(Grid grid)
    {
        _grid = grid;
        if (grid.Parts == 1)
            Tiles(new(0, C.Rows), new(0, C.Columns));
        else
            WorkPool.Run(this, grid.Parts);
    }

    public readonly void Run(int part, int parts) =>
        Tiles(_grid.Rows(C.Rows, _packedRows ? TLanes.TileRows : 1, part), _grid.Columns(C.Columns, 2 * Lanes, part));

    /// <summary>Row after row of tiles: 12 rows of A stay in the first cache while all of B passes by.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)] // into a method that clears its locals
    readonly void Tiles(Share rows, Share columns)
    {
        Unsafe.SkipInit(out TileRoom room);
        Tile tile = new()
        {
            ARow = A.RowStride * (nint)sizeof(T),
            AStep = A.ColumnStride * (nint)sizeof(T),
            BStep = _step,
            K = A.Columns,
            CRow = C.RowStride * (nint)sizeof(T),
            Room = TileRoom.Start(&room),
        };
        for (int i = rows.Start; i < rows.End;)
        {
            int left = rows.End - i;
            int height = _packedRows ? Math.Min(left, TLanes.TileRows) : MicroKernels.NextRows<TLanes>(left);
            tile.A = (byte*)(_packedRows ? PackRows<TLanes, T>.At(A, i) : A.At(i, 0));
            tile.B = _b + columns.Start / (2 * Lanes) * _panelStride;
            tile.C = (byte*)C.At(i, columns.Start);
            tile.End(Ending, columns.Start);
            tile.Ragged = 0;
            RowOfTiles(&tile, height, columns.Length);
            i += height;
        }
    }

    readonly void RowOfTiles(Tile* tile, int height, int columns)
    {
        if (columns >= 2 * Lanes)
        {
            delegate*<Tile*, void> kernel = MicroKernels.Pick<TLanes>(height, 2, false);
            for (; columns >= 2 * Lanes; columns -= 2 * Lanes)
            {
                kernel(tile);
                tile->B += _panelStride;
                tile->MoveRight(2 * TLanes.Bytes);
            }
        }
        if (columns == 0)
            return;
        tile->Ragged = columns % Lanes;
        MicroKernels.Pick<TLanes>(height, columns <= Lanes ? 1 : 2, _masked && tile->Ragged != 0)(tile);
    }
}
