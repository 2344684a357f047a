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
        new("normal", t => new Operations.Normal([3, 5], DType.Float64, -1, 2).Apply(t[0]), Integers([2], 0, 100))
        {
            Order = 0, Covers = [typeof(Operations.Normal)], NotInPyTorch = OtherDraws,
        },
        new("integers", t => new Operations.Integers([3, 5], -2, 7).Apply(t[0]), Integers([2], 0, 100))
        {
            Order = 0, Covers = [typeof(Operations.Integers)], NotInPyTorch = OtherDraws,
        },
        new("permutation", t => new Operations.Permutation(9).Apply(t[0]), Integers([2], 0, 100))
        {
            Order = 0, Covers = [typeof(Operations.Permutation)], NotInPyTorch = OtherDraws,
        },
        new("bernoulli", t => Operations.Bernoulli.Shared.Apply(t[0], t[1]), Uniform([3, 4], 0, 1), Integers([2], 0, 100))
        {
            Order = 0, Covers = [typeof(Operations.Bernoulli)], NotInPyTorch = OtherDraws,
        },
        new("multinomial", t => new Operations.Multinomial(3, false).Apply(t[0], t[1]), Uniform([2, 5], 0, 1), Integers([2], 0, 100))
        {
            Order = 0, Covers = [typeof(Operations.Multinomial)], NotInPyTorch = OtherDraws,
        },
        new("dropout", t => new Operations.Dropout(0.4).Apply(t[0], t[1]), Uniform([4, 5]), Integers([2], 0, 100))
        {
            NotInPyTorch = OtherDraws,
        },
    ];
}
