using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class NormalizationRows
{
    public static OperationRow[] Rows =>
    [
        new("batch norm", t => t[0].BatchNorm(t[1], t[2]), Uniform([3, 4, 2, 2]), Uniform([4]), Uniform([4]))
        {
            Covers = [typeof(BatchNormalizationGradient)],
        },
        new("batch norm of rows", t => t[0].BatchNorm(epsilon: 0.1), Uniform([5, 3])),
        new("batch norm moments", t => Moments(t[0]), Uniform([4, 3, 2])),
        new("batch norm by given", t => t[0].BatchNormBy(t[1], t[2], t[3], t[4]),
            Uniform([3, 2, 4]), Uniform([2]), Uniform([2], 0.5, 2), Uniform([2]), Uniform([2])),
        new("layer norm", t => t[0].LayerNorm(t[1], t[2]), Uniform([2, 3, 5]), Uniform([5]), Uniform([5]))
        {
            Covers = [typeof(LayerNormalizationGradient)],
        },
        new("layer norm of two axes", t => t[0].LayerNorm(t[1], axes: 2, epsilon: 0.1), Uniform([3, 2, 4]),
            Uniform([2, 4])),
        new("layer norm plain", t => t[0].LayerNorm(), Uniform([3, 4])),
    ];

    static Tensor Moments(Tensor x)
    {
        Tensor[] outputs = new BatchNormalization(1e-5).ApplyAll(x);
        return outputs[1] * 2 + outputs[2];
    }
}
