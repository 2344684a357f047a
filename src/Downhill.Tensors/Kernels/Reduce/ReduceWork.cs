using System.Numerics;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>The leaves of a reduction: leaf i goes to y + i · inner.</summary>
internal readonly unsafe struct ReduceWork<TCombine, TTerm, T>(
    TTerm term, LeafGrid grid, T* x, T* centers, T* y) : IWork
    where TCombine : ICombine where TTerm : unmanaged, ITerm where T : unmanaged, INumber<T>
{
    public void Run(int part, int parts)
    {
        Share share = Share.Of(grid.Pieces, 1, part, parts);
        for (int i = share.Start; i < share.End; i++)
            if (grid.Block.Inner == 1)
                Row(grid.Leaves == 1 ? new(i, i, 0, grid.Block.Count, 0, 1) : grid.Piece(i));
            else
                Columns(grid.Piece(i));
    }

    void Row(LeafPiece piece)
    {
        T* row = x + ((nint)piece.Outer * grid.Block.Count + piece.Row);
        Vector512<T> center = Vector512.Create(centers == null ? T.Zero : centers[piece.Outer]);
        y[piece.Leaf] = RowLeaf.Run<TCombine, TTerm, T>(term, row, piece.Rows, center);
    }

    void Columns(LeafPiece piece)
    {
        ReduceBlock block = grid.Block;
        ColumnLeaf<T> leaf = new(
            x + (((nint)piece.Outer * block.Count + piece.Row) * block.Inner + piece.Column), piece.Rows, block.Inner,
            centers == null ? null : centers + ((nint)piece.Outer * block.Inner + piece.Column),
            y + ((nint)piece.Leaf * block.Inner + piece.Column),
            x + (nint)block.Outer * block.Count * block.Inner);
        leaf.Run<TCombine, TTerm>(term, piece.Columns);
    }
}
