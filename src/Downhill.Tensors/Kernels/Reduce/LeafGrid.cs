using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>
/// A reduction as pieces that can be computed in any order: outer index, then leaf (a run of the reduced axis), then
/// columns (a run of the inner axis).
/// </summary>
internal readonly struct LeafGrid(ReduceBlock block)
{
    // Long enough that combining the leaves costs nothing, short enough that a sum in single precision loses little: an
    // accumulator adds up at most 1,024 elements, the tree does the rest.
    const int LeafOfRow = 16 * 1024, MostRows = 1024, FewestRows = 128, ColumnsPerPiece = 256;

    readonly int _leaf = Leaf(block);
    readonly int _leaves = (block.Count + Leaf(block) - 1) / Leaf(block);
    readonly int _columnPieces = (block.Inner + ColumnsPerPiece - 1) / ColumnsPerPiece;

    internal ReduceBlock Block => block;

    /// <summary>Leaves along the reduced axis.</summary>
    internal int Leaves => _leaves;

    internal int Pieces => block.Outer * _leaves * _columnPieces;

    static int Leaf(ReduceBlock block) =>
        block.Inner <= 1 ? LeafOfRow : Math.Clamp(LeafOfRow / block.Inner, FewestRows, MostRows);

    internal LeafPiece Piece(int index)
    {
        int columns = _columnPieces, leaf = index / columns, column = (index - leaf * columns) * ColumnsPerPiece;
        int outer = leaf / _leaves, row = (leaf - outer * _leaves) * _leaf;
        return new(outer, leaf, row, Math.Min(_leaf, block.Count - row),
            column, Math.Min(ColumnsPerPiece, block.Inner - column));
    }
}

/// <summary>Rows and columns of one outer index; Leaf counts the leaves of all outer indices.</summary>
internal readonly record struct LeafPiece(int Outer, int Leaf, int Row, int Rows, int Column, int Columns);
