using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class LinearRows
{
    public static OperationRow[] Rows =>
    [
        new("matmul", t => t[0].MatMul(t[1]), Uniform([2, 3]), Uniform([3, 4])),
        new("matmul batch", t => t[0].MatMul(t[1]), Uniform([2, 1, 2, 3]), Uniform([4, 3, 2])),
        new("matmul vector", t => t[0].MatMul(t[1]), Uniform([3]), Uniform([3, 4])),
        new("linear", t => t[0].Linear(t[1], t[2]), Uniform([4, 3]), Uniform([2, 3]), Uniform([2])),
        new("linear three axes", t => t[0].Linear(t[1]), Uniform([2, 4, 3]), Uniform([2, 3])),
    ];
}
