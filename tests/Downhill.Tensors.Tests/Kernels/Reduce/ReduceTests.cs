using System.Numerics;
using Downhill.Kernels;
using Downhill.Operations;

namespace Downhill.Tests.Kernels;

/// <summary>Every layout against the definition; a subclass for each dtype.</summary>
public abstract class ReduceTests<T> where T : unmanaged, INumber<T>
{
    static T[] Values(ReduceBlock block) =>
        [.. Enumerable.Range(0, block.Outer * block.Count * block.Inner)
            .Select(i => T.CreateTruncating((i * 37 + i / 11) % 7 + 1))];

    /// <summary>The elements of each result, in order.</summary>
    static IEnumerable<T[]> Groups(T[] x, ReduceBlock block)
    {
        for (int o = 0; o < block.Outer; o++)
            for (int i = 0; i < block.Inner; i++)
                yield return [.. Enumerable.Range(0, block.Count)
                    .Select(c => x[(o * block.Count + c) * block.Inner + i])];
    }

    static T[] Run<TCombine>(T[] x, ReduceBlock block) where TCombine : ICombine
    {
        using var source = GuardedArray<T>.Of(x, guardBehind: true);
        using GuardedArray<T> y = new(block.Outer * block.Inner, guardBehind: true);
        Reduce.Run<TCombine, T>(source.Span, y.Span, block);
        return y.Span.ToArray();
    }

    // The values are small whole numbers: their sums are exact in every dtype (bytes wrap around alike).
    [Fact]
    public void Sums_are_those_of_the_definition() => Assert.All(Blocks.All, block =>
        Assert.Equal(Groups(Values(block), block).Select(g => g.Aggregate(T.Zero, (a, b) => a + b)),
            Run<SumOf>(Values(block), block)));

    [Fact]
    public void Extremes_are_those_of_the_definition() =>
        Assert.All(Blocks.All.Where(block => block.Count > 0), block =>
    {
        Assert.Equal(Groups(Values(block), block).Select(g => g.Max()), Run<HighestOf>(Values(block), block));
        Assert.Equal(Groups(Values(block), block).Select(g => g.Min()), Run<LowestOf>(Values(block), block));
    });

    [Fact]
    public void Products_are_those_of_the_definition() => Assert.All(Blocks.All, block =>
    {
        // Twos, few enough for every dtype, among ones.
        T[] x = [.. Values(block).Select((_, i) => T.CreateTruncating(i % 5_003 == 1 ? 2 : 1))];
        Assert.Equal(Groups(x, block).Select(g => g.Aggregate(T.One, (a, b) => a * b)), Run<ProductOf>(x, block));
    });

    [Fact]
    public void Places_are_the_first_of_equal_elements() =>
        Assert.All(Blocks.All.Where(block => block.Count > 0), block =>
    {
        T[] x = Values(block);
        long[] highest = new long[block.Outer * block.Inner], lowest = new long[highest.Length];
        Reduce.Places<HighestOf, T>(x, highest, block);
        Reduce.Places<LowestOf, T>(x, lowest, block);
        Assert.Equal(Groups(x, block).Select(g => (long)Array.IndexOf(g, g.Max())), highest);
        Assert.Equal(Groups(x, block).Select(g => (long)Array.IndexOf(g, g.Min())), lowest);
    });

    [Fact]
    public void Running_sums_keep_every_step() => Assert.All(Blocks.All, block =>
    {
        T[] x = Values(block), forward = new T[x.Length], backward = [.. x];
        Reduce.Accumulate<SumOf, T>(x, forward, block, reverse: false);
        Reduce.Accumulate<SumOf, T>(backward, backward, block, reverse: true);
        Assert.Equal(Groups(x, block).SelectMany(g => Running(g)), Groups(forward, block).SelectMany(g => g));
        Assert.Equal(Groups(x, block).SelectMany(g => Running(g.Reverse()).Reverse()),
            Groups(backward, block).SelectMany(g => g));
    });

    static IEnumerable<T> Running(IEnumerable<T> group)
    {
        T sum = T.Zero;
        return group.Select(value => sum += value).ToArray();
    }

    [Fact]
    public void Lengths_that_differ_are_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Reduce.Run<SumOf, T>(new T[5], new T[2], new(2, 3, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reduce.Run<SumOf, T>(new T[6], new T[3], new(2, 3, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Reduce.Run<SumOf, Plain, T>(default, new T[6], new T[1], new T[2], new(2, 3, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Reduce.Places<HighestOf, T>(new T[6], new long[3], new(2, 3, 1)));
    }
}

public sealed class ReduceFloat32Tests : ReduceTests<float>;

public sealed class ReduceFloat64Tests : ReduceTests<double>;

public sealed class ReduceInt64Tests : ReduceTests<long>;

public sealed class ReduceInt32Tests : ReduceTests<int>;

public sealed class ReduceByteTests : ReduceTests<byte>;
