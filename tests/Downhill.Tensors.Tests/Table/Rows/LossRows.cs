using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class LossRows
{
    public static OperationRow[] Rows =>
    [
        new("softmax cross entropy", t => t[0].SoftmaxCrossEntropy(t[1]), Uniform([5, 4]), Integers([5], 0, 4))
            { Covers = [typeof(SoftmaxCrossEntropyGradient)] },
        new("softmax cross entropy places", t => t[0].SoftmaxCrossEntropy(t[1]),
            Uniform([2, 3, 4]), Integers([2, 3], 0, 4)),
        new("binary cross entropy", t => t[0].BinaryCrossEntropy(t[1]), Uniform([9], 0.05, 0.95), Uniform([9], 0, 1))
            { Reference = x => -(x[1] * Math.Log(x[0]) + (1 - x[1]) * Math.Log(1 - x[0])) },
        new("binary cross entropy with logits", t => t[0].BinaryCrossEntropyWithLogits(t[1]),
            Uniform([9], -9, 9), Uniform([9], 0, 1))
            { Reference = x => Math.Log(1 + Math.Exp(x[0])) - x[0] * x[1] },
        new("mean squared error", t => t[0].MeanSquaredError(t[1]), Uniform([3, 4]), Uniform([3, 4]))
            { Covers = [typeof(DifferenceLossGradient)] },
        new("half squared error", t => t[0].HalfSquaredError(t[1]), Uniform([3, 4]), Uniform([3, 4])),
        new("mean absolute error", t => t[0].MeanAbsoluteError(t[1]), Uniform([3, 4]), Uniform([3, 4])),
    ];
}
