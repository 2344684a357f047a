using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ScanRows
{
    public static OperationRow[] Rows =>
    [
        new("cumulative sum", t => t[0].CumulativeSum(1), Uniform([2, 3, 4])),
        new("cumulative sum last", t => t[0].CumulativeSum(-1), Uniform([2, 5])),
        new("cumulative product", t => t[0].CumulativeProduct(0), Uniform([4, 3])),
        new("cumulative product zeros", t => t[0].Relu().CumulativeProduct(1), Uniform([4, 5], -1, 3)),
    ];
}
