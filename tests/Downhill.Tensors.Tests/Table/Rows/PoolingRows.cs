using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class PoolingRows
{
    public static OperationRow[] Rows =>
    [
        new("max pool", t => t[0].MaxPool2d(2), Uniform([2, 3, 6, 4])),
        new("max pool overlapping", t => t[0].MaxPool2d(3, stride: (1, 2), padding: 1, dilation: (2, 1)),
            Uniform([2, 2, 6, 5])),
        new("max pool squared", t => t[0].MaxPool2d(2).Square(),
            Uniform([2, 1, 4, 4])) { Covers = [typeof(Operations.MaxPoolGather)] },
        new("average pool", t => t[0].AvgPool2d(2), Uniform([2, 3, 6, 4])),
        new("average pool overlapping", t => t[0].AvgPool2d((3, 2), stride: 1, padding: 1), Uniform([2, 2, 5, 4])),
        new("average pool of what is there", t => t[0].AvgPool2d(3, stride: 2, padding: 1, countPadding: false),
            Uniform([2, 2, 5, 6])),
    ];
}
