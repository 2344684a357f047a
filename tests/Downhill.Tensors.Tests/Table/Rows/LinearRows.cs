using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class LinearRows
{
    public static OperationRow[] Rows =>
    [
        new("matmul", t => t[0].MatMul(t[1]), Uniform([2, 3]), Uniform([3, 4])),
        new("matmul batch", t => t[0].MatMul(t[1]), Uniform([2, 1, 2, 3]), Uniform([4, 3, 2])),
        new("matmul vector", t => t[0].MatMul(t[1]), Uniform([3]), Uniform([3, 4])),
        new("linear", t => t[0].Linear(t[1], t[2]), Uniform([4, 3]), Uniform([2, 3]), Uniform([2]))
            { Covers = [typeof(LinearGradient)] },
        new("linear large", t => t[0].Linear(t[1], t[2]), Uniform([40, 30]), Uniform([20, 30]), Uniform([20])),
        Activated(Activation.Relu),
        Activated(Activation.Sigmoid),
        Activated(Activation.Tanh),
        new("linear three axes", t => t[0].Linear(t[1]), Uniform([2, 4, 3]), Uniform([2, 3])),
        new("dot", t => t[0].Dot(t[1]), Uniform([5]), Uniform([5])),
        new("outer", t => t[0].Outer(t[1]), Uniform([3]), Uniform([4])),
        Einsum("bij,bjk->bik", [2, 3, 4], [2, 4, 2]),
        Einsum("ij,kj", [2, 3], [4, 3]),
        Einsum("ii->i", [3, 3]),
        Einsum("ii", [3, 3]),
        Einsum("ij->ji", [2, 3]),
        Einsum("ijk->j", [2, 3, 4]),
        Einsum("i,j->ij", [2], [3]),
        Einsum("ij,ij->", [2, 3], [2, 3]),
        Einsum("bqhd,bkhd->bhqk", [2, 3, 2, 4], [2, 5, 2, 4]),
        Einsum("...ij,...jk->...ik", [2, 1, 3, 4], [5, 4, 2]),
        Einsum("i...,i...", [3, 2, 1], [3, 4]),
        Einsum("ij,jk,kl->il", [2, 3], [3, 4], [4, 2]),
        Einsum("aab,bc,c->a", [2, 2, 3], [3, 4], [4]),
        Einsum("...->...", [2, 3]),
        Einsum("bn,anm,bm->ba", [2, 3], [5, 3, 4], [2, 4]),
    ];

    static OperationRow Activated(Activation activation) =>
        new($"linear {activation}", t => t[0].Linear(t[1], t[2], activation), Uniform([4, 3]), Uniform([2, 3]), Uniform([2]));

    static OperationRow Einsum(string equation, params Shape[] shapes) =>
        new("einsum " + equation, t => Tensor.Einsum(equation, t), [.. shapes.Select(shape => Uniform(shape))]);
}
