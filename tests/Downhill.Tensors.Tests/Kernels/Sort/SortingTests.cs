using System.Numerics;
using Downhill.Kernels;
using Downhill.Operations;

namespace Downhill.Tests.Kernels;

/// <summary>Every layout against a stable sort by value and place; a subclass for each dtype.</summary>
public abstract class SortingTests<T> where T : unmanaged, INumber<T>
{
    /// <summary>Many equal elements, negative ones and, of floats, NaN, infinities and both zeros.</summary>
    private protected virtual T Value(long word) => T.CreateTruncating(word % 50 - 20);

    T[] Values(int length)
    {
        long[] words = new long[length];
        Draw.Integers(1, 2, 0, 1_000_000, words);
        return [.. words.Select(Value)];
    }

    static IEnumerable<ReduceBlock> Blocks =>
    [
        .. new[] { 1, 2, 3, 10, 63, 64, 65, 66, 300, 1_000 }.Select(count => new ReduceBlock(3, count, 1)),
        new(2, 5, 7), new(1, 100, 33), new(1, 70_000, 1), new(2_000, 10, 1), new(0, 3, 1), new(2, 0, 3), new(2, 3, 0),
    ];

    static int[] Ordered(T[] run, bool highestFirst)
    {
        Comparer<T> order = Comparer<T>.Create((a, b) => a < b ? -1 : a > b ? 1 : T.IsNaN(a).CompareTo(T.IsNaN(b)));
        IEnumerable<int> places = Enumerable.Range(0, run.Length);
        return [.. highestFirst ? places.OrderByDescending(i => run[i], order) : places.OrderBy(i => run[i], order)];
    }

    void Check(ReduceBlock block, int kept, bool highestFirst)
    {
        T[] x = Values(block.Outer * block.Count * block.Inner), values = new T[block.Outer * kept * block.Inner];
        long[] places = new long[values.Length];
        Sorting.Run(x, values, places, block, kept, highestFirst);
        for (int o = 0; o < block.Outer; o++)
            for (int i = 0; i < block.Inner; i++)
            {
                T[] run = [.. Enumerable.Range(0, block.Count).Select(c => x[(o * block.Count + c) * block.Inner + i])];
                int[] expected = Ordered(run, highestFirst)[..kept];
                IEnumerable<int> at = Enumerable.Range(0, kept).Select(c => (o * kept + c) * block.Inner + i);
                Assert.Equal(expected.Select(place => (long)place), at.Select(j => places[j]));
                Assert.Equal(expected.Select(place => run[place]), at.Select(j => values[j]));
            }
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void Runs_are_in_order_and_equal_elements_keep_theirs(bool highestFirst) =>
        Assert.All(Blocks, block => Check(block, block.Count, highestFirst));

    [Theory]
    [InlineData(false), InlineData(true)]
    public void The_first_few_are_those_of_the_whole_order(bool highestFirst) => Assert.All(Blocks, block =>
    {
        foreach (int kept in new[] { 0, 1, 5, 100, block.Count / 10, block.Count / 10 + 1 }
            .Where(kept => kept <= block.Count))
            Check(block, kept, highestFirst);
    });

    [Fact]
    public void Lengths_that_differ_are_an_error()
    {
        T[] six = new T[6];
        Assert.Throws<ArgumentOutOfRangeException>(() => Sorting.Run(six, six, new long[5], new(2, 3, 1), 3, false));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sorting.Run(six, six, new long[6], new(2, 3, 1), 4, false));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Sorting.Run(new T[5], six, new long[6], new(2, 3, 1), 3, false));
    }
}

public sealed class SortingFloat32Tests : SortingTests<float>
{
    private protected override float Value(long word) => (word % 7) switch
    {
        0 => float.NaN, 1 => -float.NaN, 2 => -0f, 3 => 0,
        4 => word % 2 == 0 ? float.NegativeInfinity : float.PositiveInfinity,
        5 => (word - 500_000) * 1e-3f, _ => word % 5 - 2,
    };
}

public sealed class SortingFloat64Tests : SortingTests<double>
{
    private protected override double Value(long word) => (word % 7) switch
    {
        0 => double.NaN, 1 => -double.NaN, 2 => -0.0, 3 => 0,
        4 => word % 2 == 0 ? double.NegativeInfinity : double.PositiveInfinity,
        5 => (word - 500_000) * 1e-300, _ => word % 5 - 2,
    };
}

public sealed class SortingInt64Tests : SortingTests<long>
{
    private protected override long Value(long word) => word % 3 == 0 ? (word - 500_000) << 44 : word % 10 - 5;
}

public sealed class SortingInt32Tests : SortingTests<int>
{
    private protected override int Value(long word) =>
        word % 3 == 0 ? (int)(word - 500_000) << 12 : (int)(word % 10) - 5;
}

public sealed class SortingByteTests : SortingTests<byte>;
