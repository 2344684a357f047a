using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ActivationRows
{
    public static OperationRow[] Rows =>
    [
        new("leaky relu", t => t[0].LeakyRelu(0.1), Uniform([9])) { Reference = x => x[0] > 0 ? x[0] : 0.1 * x[0] },
    ];
}
