using Downhill.Operations;
using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ReductionRows
{
    public static OperationRow[] Rows =>
    [
        new("sum all", t => t[0].Sum(), Uniform([2, 3])),
        new("sum axis", t => t[0].Sum([1], keepAxis: true), Uniform([2, 3, 4])),
        new("sum apart", t => t[0].Sum([0, 2]), Uniform([2, 3, 4])),
        new("mean all", t => t[0].Mean(), Uniform([2, 3])),
        new("mean axis", t => t[0].Mean([0], keepAxis: true), Uniform([2, 3, 4])),
        new("mean apart", t => t[0].Mean([0, 2]), Uniform([2, 3, 4])),
        new("max all", t => t[0].Max(), Uniform([2, 3])),
        new("max axes", t => t[0].Max([0, 2]), Uniform([2, 3, 4])),
        new("max ties", t => t[0].Expand(3, 4).Max([1]), Uniform([3, 1])),
        new("min all", t => t[0].Min(), Uniform([2, 3])),
        new("min axis", t => t[0].Min([-1], keepAxis: true), Uniform([2, 3, 4])),
        new("arg max", t => t[0].ArgMax(1), Uniform([2, 3, 4])) { Order = 0, Covers = [typeof(ArgMax)] },
        new("arg max all", t => t[0].ArgMax(), Uniform([2, 3, 4])) { Order = 0 },
        new("arg min", t => t[0].ArgMin(0, keepAxis: true), Uniform([2, 3, 4]))
            { Order = 0, Covers = [typeof(ArgMin)] },
        new("max places", t => t[0].Max(1).Values, Uniform([2, 3, 4])),
        new("min places", t => t[0].Min(-1, keepAxis: true).Values, Uniform([2, 3, 4])),
        new("product all", t => t[0].Product(), Uniform([2, 3])),
        new("product apart", t => t[0].Product([0, 2]), Uniform([2, 3, 2])),
        new("product zeros", t => t[0].Relu().Product([1]), Uniform([6, 3], -1, 4)),
        new("variance all", t => t[0].Variance(), Uniform([2, 3])),
        new("variance axes", t => t[0].Variance([0, 2], keepAxis: true, correction: 0), Uniform([2, 3, 4])),
        new("standard deviation", t => t[0].StandardDeviation([1]), Uniform([2, 3, 4])),
        new("log sum exp all", t => t[0].LogSumExp(), Uniform([2, 3])),
        new("log sum exp axes", t => t[0].LogSumExp([0, 2]), Uniform([2, 3, 4])),
        new("norm", t => t[0].Norm(), Uniform([2, 3])),
        new("norm axis", t => t[0].Norm(2, [1], keepAxis: true), Uniform([2, 3, 4])),
        new("norm one", t => t[0].Norm(1, [0]), Uniform([2, 3])),
        new("norm infinite", t => t[0].Norm(double.PositiveInfinity, [0, 1]), Uniform([2, 3, 4])),
        new("norm lowest", t => t[0].Norm(double.NegativeInfinity, [1]), Uniform([2, 3])),
        new("norm three", t => t[0].Norm(3, [1]), Uniform([2, 3])),
        new("norm fraction", t => t[0].Norm(1.5, [1]), Uniform([2, 3])),
        new("norm zero", t => t[0].Norm(0, [1]), Uniform([2, 3])),
        new("count", t => t[0].Count([1]), Mask([4, 5])) { Order = 0, Covers = [typeof(Count)] },
        new("count numbers", t => t[0].Count(), Integers([20], -1, 2)) { Order = 0 },
    ];
}
