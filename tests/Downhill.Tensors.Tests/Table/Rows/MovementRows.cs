using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class MovementRows
{
    public static OperationRow[] Rows =>
    [
        new("clone", t => t[0].Clone(), Uniform([2, 3])) { Reference = x => x[0] },
        new("reshape", t => t[0].Reshape(3, -1), Uniform([2, 6])),
        new("permute", t => t[0].Permute(2, 0, 1), Uniform([2, 3, 4])),
        new("transpose", t => t[0].Transpose(), Uniform([2, 3])),
        new("expand", t => t[0].Expand(2, 3, 4), Uniform([3, 1])),
        new("cast", t => t[0].To(DType.Int64), Uniform([6], -9, 9))
        {
            Order = 0, Reference = x => Math.Truncate(x[0]), Covers = [typeof(Operations.Cast)],
        },
    ];
}
