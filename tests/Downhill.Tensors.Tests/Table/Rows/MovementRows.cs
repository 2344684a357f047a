using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class MovementRows
{
    public static OperationRow[] Rows =>
    [
        new("clone", t => t[0].Clone(), Uniform([2, 3])) { Reference = x => x[0] },
        new("reshape", t => t[0].Reshape(3, -1), Uniform([2, 6])),
        new("flatten", t => t[0].Flatten(1, -2), Uniform([2, 3, 2, 2])),
        new("squeeze", t => t[0].Squeeze(), Uniform([1, 3, 1, 2])),
        new("unsqueeze", t => t[0].Unsqueeze(-1), Uniform([3, 2])),
        new("permute", t => t[0].Permute(2, 0, 1), Uniform([2, 3, 4])),
        new("transpose", t => t[0].Transpose(), Uniform([2, 3])),
        new("move axis", t => t[0].MoveAxis(0, -1), Uniform([2, 3, 4])),
        new("expand", t => t[0].Expand(2, 3, 4), Uniform([3, 1])),
        new("slice", t => t[0].Slice(1, 1..4), Uniform([2, 5])),
        new("slice step", t => t[0].Slice(0, 1..8, 3), Uniform([9, 2])),
        new("slice backwards", t => t[0].Slice(0, 1..8, -3), Uniform([9, 2])),
        new("select", t => t[0].Select(1, -1), Uniform([2, 3, 4])),
        new("flip", t => t[0].Flip(0, 2), Uniform([2, 3, 4])),
        new("split", t => t[0].Split([1, 3, 2], 1)[1], Uniform([2, 6])),
        new("chunk", t => t[0].Chunk(3)[2] * 2 + t[0].Chunk(3)[0][..1], Uniform([7, 2])),
        new("diagonal", t => t[0].Diagonal(), Uniform([3, 4])),
        new("diagonal above of batches", t => t[0].Diagonal(1, 2, 0), Uniform([3, 2, 2])),
        new("diagonal below", t => t[0].Diagonal(-1), Uniform([3, 2])),
        new("tril", t => t[0].Tril(), Uniform([2, 3, 4])),
        new("tril above", t => t[0].Tril(2), Uniform([3, 4])),
        new("triu", t => t[0].Triu(1), Uniform([2, 3, 3])),
        new("triu below", t => t[0].Triu(-9), Uniform([4, 2])),
        new("roll", t => t[0].Roll(2, 1), Uniform([2, 5, 3])),
        new("roll back", t => t[0].Roll(-8), Uniform([3, 2])),
        new("cast", t => t[0].To(DType.Int64), Uniform([6], -9, 9))
        {
            Order = 0, Reference = x => Math.Truncate(x[0]), Covers = [typeof(Operations.Cast)],
        },
    ];
}
