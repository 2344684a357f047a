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
        new("gelu", t => t[0].Gelu(), Uniform([9], -4, 4)),
        new("gelu tanh", t => t[0].Gelu(approximate: true), Uniform([9], -4, 4))
            { Reference = x => x[0] / 2 * (1 + Math.Tanh(0.7978845608028654 * (x[0] + 0.044715 * Math.Pow(x[0], 3)))) },
        new("silu", t => t[0].Silu(), Uniform([9], -4, 4)) { Reference = x => x[0] / (1 + Math.Exp(-x[0])) },
        new("mish", t => t[0].Mish(), Uniform([9], -4, 4))
            { Reference = x => x[0] * Math.Tanh(Math.Log(1 + Math.Exp(x[0]))) },
        new("elu", t => t[0].Elu(0.8), Uniform([9]))
            { Reference = x => x[0] > 0 ? x[0] : 0.8 * (Math.Exp(x[0]) - 1) },
        new("selu", t => t[0].Selu(), Uniform([9])),
        new("celu", t => t[0].Celu(0.5), Uniform([9]))
            { Reference = x => x[0] > 0 ? x[0] : 0.5 * (Math.Exp(x[0] / 0.5) - 1) },
        new("softplus", t => t[0].Softplus(), Uniform([9], -9, 9)) { Reference = x => Math.Log(1 + Math.Exp(x[0])) },
        new("softsign", t => t[0].Softsign(), Uniform([9])) { Reference = x => x[0] / (1 + Math.Abs(x[0])) },
        new("log sigmoid", t => t[0].LogSigmoid(), Uniform([9], -9, 9))
            { Reference = x => -Math.Log(1 + Math.Exp(-x[0])) },
        // PyTorch's gradient is a sixth in single precision.
        new("hardsigmoid", t => t[0].Hardsigmoid(), Uniform([12], -5, 5))
            { Reference = x => Math.Clamp(x[0] + 3, 0, 6) / 6, Tolerance = 1e-8 },
        new("hardswish", t => t[0].Hardswish(), Uniform([12], -5, 5))
            { Reference = x => x[0] * Math.Clamp(x[0] + 3, 0, 6) / 6 },
        new("hardtanh", t => t[0].Hardtanh(-0.5, 1), Uniform([9])) { Reference = x => Math.Clamp(x[0], -0.5, 1) },
        new("relu6", t => t[0].Relu6(), Uniform([12], -4, 9)) { Reference = x => Math.Clamp(x[0], 0, 6) },
        new("softshrink", t => t[0].Softshrink(0.75), Uniform([9]))
            { Reference = x => x[0] - Math.Clamp(x[0], -0.75, 0.75) },
        new("hardshrink", t => t[0].Hardshrink(0.75), Uniform([9]))
            { Reference = x => Math.Abs(x[0]) > 0.75 ? x[0] : 0 },
        new("tanhshrink", t => t[0].Tanhshrink(), Uniform([9])) { Reference = x => x[0] - Math.Tanh(x[0]) },
        new("threshold", t => t[0].Threshold(0.5, -3), Uniform([9])) { Reference = x => x[0] > 0.5 ? x[0] : -3 },
        new("glu", t => t[0].Glu(), Uniform([3, 4])),
        new("swiglu", t => t[0].SwiGlu(0), Uniform([4, 3])),
    ];
}
