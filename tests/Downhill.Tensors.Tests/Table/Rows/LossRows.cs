using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class LossRows
{
    public static OperationRow[] Rows =>
    [
        new("softmax cross entropy", t => t[0].SoftmaxCrossEntropy(t[1]), Uniform([5, 4]), Integers([5], 0, 4))
            { Covers = [typeof(SoftmaxCrossEntropyGradient)] },
        new("softmax cross entropy places", t => t[0].SoftmaxCrossEntropy(t[1]), Uniform([2, 3, 4]), Integers([2, 3], 0, 4)),
    ];
}
