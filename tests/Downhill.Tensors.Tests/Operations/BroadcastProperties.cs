using FsCheck;
using FsCheck.Fluent;

namespace Downhill.Tests.Operations;

/// <summary>Pairs of any shapes that broadcast, in any order in memory, against loops over coordinates.</summary>
public class BroadcastProperties
{
    /// <summary>Which axes a side repeats, how many leading ones it lacks, whether they are reversed in memory, and
    /// whether a view writes out what is repeated.</summary>
    public sealed record Side(bool[] Repeats, int Lacks, bool IsReversed, bool IsExpanded);

    /// <summary>Sizes of the result and both sides.</summary>
    public sealed record Case(int[] Sizes, Side Left, Side Right);

    static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(61001, 61003);

    static Gen<Side> Sides(int rank) =>
        from repeats in Gen.Elements(true, false, false).ArrayOf(rank)
        from lacks in Gen.Choose(0, rank)
        from isReversed in Gen.Elements(true, false)
        from isExpanded in Gen.Elements(true, false)
        select new Side(repeats, lacks, isReversed, isExpanded);

    static Gen<Case> Cases =>
        from sizes in Gen.Choose(0, 4).ArrayOf().Resize(4)
        from left in Sides(sizes.Length)
        from right in Sides(sizes.Length)
        select new Case(sizes, left, right);

    static int[] Shape(int[] sizes, Side side) =>
        [.. sizes.Select((size, axis) => side.Repeats[axis] ? 1 : size).Skip(side.Lacks)];

    static Tensor Draw(int[] sizes, Side side, int seed)
    {
        int[] shape = Shape(sizes, side), stored = side.IsReversed ? [.. shape.Reverse()] : shape;
        Random random = new(seed);
        int length = stored.Aggregate(1, (a, b) => a * b);
        int[] numbers = [.. Enumerable.Range(0, length).Select(_ => random.Next(1, 100))];
        Tensor tensor = Tensor.From(numbers, new Shape(stored));
        tensor = side.IsReversed ? tensor.Permute([.. Enumerable.Range(0, shape.Length).Reverse()]) : tensor;
        return side.IsExpanded ? tensor.Expand(sizes.AsSpan(side.Lacks)) : tensor;
    }

    static int At(Tensor tensor, int[] coordinates)
    {
        foreach (int place in coordinates[(coordinates.Length - tensor.Rank)..])
            tensor = tensor.Select(0, tensor.Shape[0] == 1 ? 0 : place);
        return tensor.Item<int>();
    }

    [Fact]
    public void Every_pair_of_shapes_meets_element_by_element() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        Tensor a = Draw(one.Sizes, one.Left, 1), b = Draw(one.Sizes, one.Right, 2), y = a - b, less = a < b;
        int[] differences = y.ToArray<int>();
        bool[] answers = less.ToArray<bool>();
        Assert.Equal(y.Shape, less.Shape);
        for (int i = 0; i < differences.Length; i++)
        {
            int[] coordinates = new int[y.Rank];
            for (int axis = y.Rank - 1, rest = i; axis >= 0; rest /= y.Shape[axis--])
                coordinates[axis] = rest % y.Shape[axis];
            Assert.Equal(At(a, coordinates) - At(b, coordinates), differences[i]);
            Assert.Equal(At(a, coordinates) < At(b, coordinates), answers[i]);
        }
    }).Check(s_config);
}
