using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ActivationRows
{
    public static OperationRow[] Rows =>
    [
        new("leaky relu", t => t[0].LeakyRelu(0.1), Uniform([9])) { Reference = x => x[0] > 0 ? x[0] : 0.1 * x[0] },
        new("sigmoid", t => t[0].Sigmoid(), Uniform([9], -8, 8)) { Reference = x => 1 / (1 + Math.Exp(-x[0])) },
        new("tanh", t => t[0].Tanh(), Uniform([9], -4, 4)) { Reference = x => Math.Tanh(x[0]) },
        new("softmax", t => t[0].Softmax(), Uniform([3, 4])),
        new("softmax middle", t => t[0].Softmax(1), Uniform([2, 3, 4])) { Covers = [typeof(SoftmaxGradient)] },
        new("log softmax", t => t[0].LogSoftmax(), Uniform([3, 4])),
        new("log softmax first", t => t[0].LogSoftmax(0), Uniform([2, 3])) { Covers = [typeof(LogSoftmaxGradient)] },
        new("prelu", t => t[0].PRelu(t[1]), Uniform([2, 3, 4]), Uniform([3, 1])),
    ];
}
