using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class RandomRows
{
    const string OtherDraws = "PyTorch draws other numbers; Generators/ holds the draws against their distributions.";

    public static OperationRow[] Rows =>
    [
        new("uniform", t => new Operations.Uniform([3, 5], DType.Float64, -1, 2).Apply(t[0]), Integers([2], 0, 100))
        {
            Order = 0, Covers = [typeof(Operations.Uniform)], NotInPyTorch = OtherDraws,
        },
    ];
}
