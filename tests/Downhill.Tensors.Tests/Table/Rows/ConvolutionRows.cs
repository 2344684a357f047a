using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ConvolutionRows
{
    public static OperationRow[] Rows =>
    [
        new("conv2d", t => t[0].Conv2d(t[1], t[2]), Uniform([2, 3, 5, 6]), Uniform([4, 3, 3, 2]), Uniform([4])),
        new("conv2d Tanh", t => t[0].Conv2d(t[1], t[2], activation: Activation.Tanh),
            Uniform([2, 3, 5, 6]), Uniform([4, 3, 3, 2]), Uniform([4])),
        new("conv2d stride and padding", t => t[0].Conv2d(t[1], stride: (2, 3), padding: (1, 2)),
            Uniform([2, 2, 6, 7]), Uniform([3, 2, 3, 3])),
        new("conv2d dilation and groups", t => t[0].Conv2d(t[1], t[2], dilation: 2, groups: 2, padding: 1),
            Uniform([2, 4, 5, 5]), Uniform([6, 2, 2, 2]), Uniform([6])),
        new("conv2d one by one", t => t[0].Conv2d(t[1], t[2]), Uniform([2, 3, 4, 4]), Uniform([5, 3, 1, 1]),
            Uniform([5])),
    ];
}
