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
        new("arg min", t => t[0].ArgMin(0, keepAxis: true), Uniform([2, 3, 4])) { Order = 0, Covers = [typeof(ArgMin)] },
    ];
}
