using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>A product by dot kernels: rows of A and columns of B are contiguous. Cut in a grid of parts of C.</summary>
internal unsafe struct DotWork<TLanes, T> : IWork where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    internal Matrix<T> A, B, C;
    internal Ending<T> Ending;
    internal Grid Grid;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)] // into a method that clears its locals
    public readonly void Run(int part, int parts)
    {
        Unsafe.SkipInit(out TileRoom room);
        Share rows = Grid.Rows(C.Rows, 1, part), columns = Grid.Columns(C.Columns, DotKernels.Columns, part);
        int depth = Blocking.DotDepth<T>(A.Columns), width = Blocking.DotWidth<T>(depth);
        for (int k = 0; k < A.Columns; k += depth)
        {
            Share block = new(k, Math.Min(k + depth, A.Columns));
            for (int j = columns.Start; j < columns.End; j += width)
                Block(rows, new(j, Math.Min(j + width, columns.End)), block, TileRoom.Start(&room));
        }
    }

    readonly void Block(Share rows, Share columns, Share depth, byte* room)
    {
        Ending<T> ending = Ending.Block(depth.Start == 0, depth.End == A.Columns);
        Tile tile = new()
        {
            ARow = A.RowStride * (nint)sizeof(T),
            BStep = B.ColumnStride * (nint)sizeof(T),
            K = depth.Length,
            CRow = C.RowStride * (nint)sizeof(T),
            Room = room,
        };
        for (int i = rows.Start, height; i < rows.End; i += height)
        {
            height = Blocking.Even(rows.End - i, TLanes.DotRows);
            tile.A = (byte*)A.At(i, depth.Start);
            tile.B = (byte*)B.At(depth.Start, columns.Start);
            tile.C = (byte*)C.At(i, columns.Start);
            tile.End(ending, columns.Start);
            RowOfTiles(&tile, height, columns.Length);
        }
    }

    static void RowOfTiles(Tile* tile, int height, int columns)
    {
        const int width = DotKernels.Columns;
        int lanes = TLanes.Bytes / sizeof(T);
        tile->Ragged = width % lanes;
        delegate*<Tile*, void> kernel = DotKernels.Pick<TLanes, T>(height, width);
        for (; columns >= width; columns -= width)
        {
            kernel(tile);
            tile->B += width * tile->BStep;
            tile->MoveRight(width * sizeof(T));
        }
        tile->Ragged = columns;
        if (columns > 0)
            DotKernels.Pick<TLanes, T>(height, columns)(tile);
    }
}
