using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class SortingRows
{
    public static OperationRow[] Rows =>
    [
        new("sort", t => t[0].Sort().Values, Uniform([3, 5])),
        new("sort descending", t => t[0].Sort(0, descending: true).Values, Uniform([5, 3])),
        new("arg sort", t => t[0].ArgSort(1), Uniform([2, 5, 3])) { Order = 0 },
        new("arg sort ties", t => t[0].ArgSort(descending: true), Integers([4, 9], 0, 4)) { Order = 0 },
        new("top k", t => t[0].TopK(3).Values, Uniform([3, 7])),
        new("top k lowest", t => t[0].TopK(2, 1, largest: false).Values, Uniform([2, 5, 3])),
        new("top k places", t => t[0].TopK(2, 0).Indices, Uniform([5, 3])) { Order = 0 },
    ];
}
