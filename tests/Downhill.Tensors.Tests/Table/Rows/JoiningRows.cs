using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class JoiningRows
{
    public static OperationRow[] Rows =>
    [
        new("concat", t => Tensor.Concat([t[0], t[1], t[0]]), Uniform([2, 3]), Uniform([1, 3])),
        new("concat last axis", t => Tensor.Concat(t, -1), Uniform([2, 3]), Uniform([2, 1]), Uniform([2, 0])),
        new("concat many", t => Tensor.Concat([.. Enumerable.Repeat(t[0], 40), t[1]], 1), Uniform([2, 1, 2]),
            Uniform([2, 3, 2])),
        new("stack", t => Tensor.Stack(t, 1), Uniform([2, 3]), Uniform([2, 3])),
        new("repeat", t => t[0].Repeat(2, 3), Uniform([2, 3])),
        new("repeat new axes", t => t[0].Repeat(2, 1, 2), Uniform([3])),
        new("repeat interleave", t => t[0].RepeatInterleave(3, 1), Uniform([2, 2, 2])),
        new("pad", t => t[0].Pad([(1, 2), (0, 1)], 7.5), Uniform([2, 3, 2])),
        new("pad reflect", t => t[0].Pad([(1, 2), (3, 0)], PadMode.Reflect), Uniform([1, 1, 3, 4])),
        new("pad replicate", t => t[0].Pad([(1, 2), (3, 0)], PadMode.Replicate), Uniform([1, 1, 3, 4])),
    ];
}
