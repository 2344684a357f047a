using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ReductionRows
{
    public static OperationRow[] Rows =>
    [
        new("sum all", t => t[0].Sum(), Uniform([2, 3])),
        new("sum axis", t => t[0].Sum([1], keepAxis: true), Uniform([2, 3, 4])),
        new("sum apart", t => t[0].Sum([0, 2]), Uniform([2, 3, 4])),
    ];
}
