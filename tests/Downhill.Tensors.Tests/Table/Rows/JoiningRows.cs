using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class JoiningRows
{
    public static OperationRow[] Rows =>
    [
        new("concat", t => Tensor.Concat([t[0], t[1], t[0]]), Uniform([2, 3]), Uniform([1, 3])),
        new("concat last axis", t => Tensor.Concat(t, -1), Uniform([2, 3]), Uniform([2, 1]), Uniform([2, 0])),
        new("concat many", t => Tensor.Concat([.. Enumerable.Repeat(t[0], 40), t[1]], 1), Uniform([2, 1, 2]), Uniform([2, 3, 2])),
        new("stack", t => Tensor.Stack(t, 1), Uniform([2, 3]), Uniform([2, 3])),
    ];
}
