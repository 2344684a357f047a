using FsCheck;
using FsCheck.Fluent;

namespace Downhill.Tests.Operations;

/// <summary>Any index of places, ranges, steps, new axes and an ellipsis, read and written, against lists of
/// coordinates.</summary>
public class IndexerProperties
{
    /// <summary>What an entry picks of its axis; no places at all for a new axis, and none named for an axis without an
    /// entry.</summary>
    public sealed record Pick(string Text, TensorIndex Entry, int[] Places, bool Drops = false, bool IsNew = false);

    /// <summary>A shape and one pick for each entry, in order; axes behind them stay whole.</summary>
    public sealed record Case(int[] Sizes, Pick[] Picks)
    {
        public override string ToString() =>
            $"({string.Join(", ", Sizes)})[{string.Join(", ", Picks.Select(pick => pick.Text))}]";
    }

    static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20251, 20253);

    static Gen<Pick> AnyPick(int size) =>
        from kind in Gen.Choose(size == 0 ? 1 : 0, 3)
        from a in Gen.Choose(0, size)
        from b in Gen.Choose(0, size)
        from step in Gen.Elements(1, 2, 3, -1, -2)
        select kind switch
        {
            0 => Place(Math.Min(a, size - 1), b % 2 == 0, size),
            1 => new Pick("..", .., [.. Enumerable.Range(0, size)]),
            _ => Stepped(Math.Min(a, b), Math.Max(a, b), step, size),
        };

    static Pick Place(int place, bool fromEnd, int size) => fromEnd
        ? new($"^{size - place}", ^(size - place), [place], Drops: true)
        : new($"{place}", place, [place], Drops: true);

    static Pick Stepped(int start, int stop, int step, int size)
    {
        IEnumerable<int> range = Enumerable.Range(start, stop - start);
        int[] places = [.. (step > 0 ? range : range.Reverse()).Where((_, i) => i % Math.Abs(step) == 0)];
        Range entry = stop == size ? start.. : start..stop;
        return new($"{entry} by {step}", step == 1 ? entry : TensorIndex.Stepped(entry, step), places);
    }

    static Gen<Case> Cases =>
        from sizes in Gen.Choose(0, 4).ArrayOf().Resize(4)
        from picks in Gen.CollectToArray(sizes, AnyPick)
        from named in Gen.Choose(0, sizes.Length)
        from newAxis in Gen.Choose(-3, named)
        select new Case(sizes, WithNewAxis([.. picks.Take(named)], newAxis));

    static Pick[] WithNewAxis(Pick[] picks, int at) =>
        at < 0 ? picks : [.. picks[..at], new("new", TensorIndex.NewAxis, [], IsNew: true), .. picks[at..]];

    /// <summary>The shape of the result, and the place in memory of each of its elements.</summary>
    static (int[] Sizes, long[] Places) Expected(Case one)
    {
        List<int> sizes = [];
        List<long> places = [0];
        int axis = 0;
        IEnumerable<Pick> rest = one.Sizes.Skip(one.Picks.Count(pick => !pick.IsNew))
            .Select(size => new Pick("", .., [.. Enumerable.Range(0, size)]));
        foreach (Pick pick in one.Picks.Concat(rest))
        {
            if (!pick.Drops)
                sizes.Add(pick.IsNew ? 1 : pick.Places.Length);
            if (!pick.IsNew)
            {
                int size = one.Sizes[axis++];
                places = [.. places.SelectMany(place => pick.Places.Select(next => place * size + next))];
            }
        }
        return ([.. sizes], [.. places]);
    }

    static TensorIndex[] Entries(Case one) => [.. one.Picks.Select(pick => pick.Entry)];

    [Fact]
    public void Reading_picks_the_elements_that_the_entries_name() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        Shape shape = new(one.Sizes);
        Tensor y = Tensor.Range(0, shape.ElementCount).Reshape(one.Sizes)[Entries(one)];
        (int[] sizes, long[] places) = Expected(one);
        return y.Shape == new Shape(sizes) && y.ToArray<long>().SequenceEqual(places);
    }).Check(s_config);

    [Fact]
    public void Writing_changes_what_the_entries_name_and_nothing_else() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        Tensor x = Tensor.Zeros(new Shape(one.Sizes), DType.Int64);
        (int[] sizes, long[] places) = Expected(one);
        x[Entries(one)] = Tensor.Range(1, places.Length + 1).Reshape(sizes);
        long[] expected = new long[x.Length];
        for (int i = 0; i < places.Length; i++)
            expected[places[i]] = i + 1;
        return x.ToArray<long>().SequenceEqual(expected);
    }).Check(s_config);
}
