using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class IndexingRows
{
    public static OperationRow[] Rows =>
    [
        new("index places and ranges", t => t[0][1..3, ^1, ..], Uniform([4, 3, 2])),
        new("index ellipsis", t => t[0][0, TensorIndex.Ellipsis, TensorIndex.NewAxis, 1..], Uniform([2, 3, 4, 2])),
        new("index tensor", t => t[0][.., t[1]], Uniform([2, 5, 3]), Integers([2, 2], -5, 5))
        {
            Covers = [typeof(Operations.JoinIndices)],
        },
        new("index tensors", t => t[0][t[1], t[2]], Uniform([4, 3, 2]), Integers([2, 1], 0, 4), Integers([3], -3, 3)),
        new("index tensors apart", t => t[0][t[1], .., t[2]], Uniform([4, 2, 3]), Integers([5], 0, 4),
            Integers([5], 0, 3)),
        new("index mask", t => t[0][t[1]], Uniform([3, 4, 2]), Mask([3, 4])) { HostOnly = true },
        new("index mask inside", t => t[0][.., t[1], 0], Uniform([2, 5, 2]), Mask([5])) { HostOnly = true },
        new("index select", t => t[0].IndexSelect(1, t[1]), Uniform([2, 4, 3]), Integers([6], 0, 4)),
        new("index add", t => t[0].IndexAdd(1, t[1], t[2]), Uniform([2, 4, 3]), Integers([6], 0, 4),
            Uniform([2, 6, 3])),
        new("gather", t => t[0].Gather(1, t[1]), Uniform([3, 4, 2]), Integers([2, 5, 2], 0, 4)),
        new("gather last axis", t => t[0].Gather(-1, t[1]), Uniform([3, 4]), Integers([3, 1], 0, 4)),
        new("scatter", t => t[0].Scatter(0, t[1], t[2]), Uniform([5, 3]), Integers([1, 3], 0, 5), Uniform([1, 3])),
        new("scatter repeated", t => t[0].Scatter(0, t[1], t[2]), Uniform([2, 3]), Integers([6, 2], 0, 2),
            Uniform([6, 2]))
        {
            NotInPyTorch = "PyTorch leaves open which of several values stays",
        },
        new("scatter add", t => t[0].ScatterAdd(1, t[1], t[2]), Uniform([3, 4, 2]), Integers([2, 5, 2], 0, 4),
            Uniform([2, 5, 2])),
        new("one-hot", t => t[0].OneHot(5), Integers([2, 3], 0, 5)) { Order = 0, Covers = [typeof(Operations.OneHot)] },
        new("where", t => Tensor.Where(t[0], t[1], t[2]), Mask([2, 3]), Uniform([2, 3]), Uniform([2, 3]))
        {
            Reference = x => x[0] != 0 ? x[1] : x[2],
        },
        new("where broadcast", t => Tensor.Where(t[0], t[1], t[2]), Mask([3, 1]), Uniform([2, 1, 4]), Uniform([1])),
        new("where number", t => Tensor.Where(t[0], 2, t[1]), Mask([4]), Uniform([2, 4])),
        new("where numbers", t => Tensor.Where(t[0], t[1], t[2]), Mask([4]), Uniform([]), Uniform([])),
        new("masked fill", t => t[0].MaskedFill(t[1], -7), Uniform([2, 3, 4]), Mask([3, 1])),
        new("masked select", t => t[0].MaskedSelect(t[1]), Uniform([2, 3, 4]), Mask([3, 1])) { HostOnly = true },
        new("unique", t => t[0].Unique(), Integers([4, 6], -5, 5))
        {
            Order = 0, Covers = [typeof(Operations.Unique)], HostOnly = true,
        },
        new("unique places", t => t[0].UniqueWithCounts().Places, Integers([4, 6], -5, 5))
        {
            Order = 0, HostOnly = true,
        },
        new("unique counts", t => t[0].UniqueWithCounts().Counts, Integers([4, 6], -5, 5))
        {
            Order = 0, HostOnly = true,
        },
        new("non-zero", t => t[0].NonZero(), Integers([3, 4], 0, 2))
        {
            Order = 0, Covers = [typeof(Operations.NonZero)], HostOnly = true,
        },
    ];
}
