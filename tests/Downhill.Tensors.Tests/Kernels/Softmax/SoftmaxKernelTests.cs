using System.Numerics;
using Downhill.Kernels;
using Downhill.Operations;

namespace Downhill.Tests.Kernels;

/// <summary>Every layout against the definition in double precision; a subclass for each dtype.</summary>
public abstract class SoftmaxKernelTests<T>(double tolerance) where T : unmanaged, INumber<T>
{
    /// <summary>
    /// Rows of every length, columns around the vector widths, many rows for several threads, nothing.
    /// </summary>
    static IEnumerable<ReduceBlock> Blocks =>
    [
        .. Lengths.Swept.Select(count => new ReduceBlock(3, count, 1)),
        .. Enumerable.Range(2, 40).Select(inner => new ReduceBlock(2, 5, inner)),
        new(5_000, 10, 1), new(1, 100_003, 1), new(2, 0, 3), new(0, 4, 1), new(2, 3, 0),
    ];

    static T[] Values(int length, long seed)
    {
        T[] x = new T[length];
        Draw.Normal(seed, 0, T.Zero, T.CreateChecked(3), x);
        return x;
    }

    /// <summary>Places of each run along the middle axis.</summary>
    static IEnumerable<int[]> Runs(ReduceBlock block)
    {
        for (int o = 0; o < block.Outer && block.Count > 0; o++)
            for (int i = 0; i < block.Inner; i++)
                yield return [.. Enumerable.Range(0, block.Count).Select(c => (o * block.Count + c) * block.Inner + i)];
    }

    static double[] Doubles(T[] x) => [.. x.Select(double.CreateChecked)];

    static double[] Softmax(double[] x, ReduceBlock block)
    {
        double[] y = new double[x.Length];
        foreach (int[] run in Runs(block))
        {
            double highest = run.Max(i => x[i]), sum = run.Sum(i => Math.Exp(x[i] - highest));
            foreach (int i in run)
                y[i] = Math.Exp(x[i] - highest) / sum;
        }
        return y;
    }

    /// <summary>The sum along each run, at each of its places.</summary>
    static double[] Sums(double[] x, ReduceBlock block)
    {
        double[] y = new double[x.Length];
        foreach (int[] run in Runs(block))
        {
            double sum = run.Sum(j => x[j]);
            foreach (int i in run)
                y[i] = sum;
        }
        return y;
    }

    /// <summary>A sum over a thousand elements loses about as much again as a single result.</summary>
    void Check(double[] expected, T[] actual, int summed = 0) => Assert.All(expected.Zip(actual), pair =>
    {
        double value = double.CreateChecked(pair.Second);
        double allowed = tolerance * (1 + Math.Abs(pair.First)) * (1 + summed / 1000.0);
        Assert.InRange(value, pair.First - allowed, pair.First + allowed);
    });

    [Fact]
    public void Softmax_is_that_of_the_definition() => Assert.All(Blocks, block =>
    {
        T[] x = Values(block.Outer * block.Count * block.Inner, 1);
        using var from = GuardedArray<T>.Of(x, guardBehind: true);
        using GuardedArray<T> y = new(x.Length, guardBehind: true);
        SoftmaxKernels.Forward<T>(from.Span, y.Span, block);
        Check(Softmax(Doubles(x), block), y.Span.ToArray(), block.Count);

        SoftmaxKernels.Forward<T>(from.Span, from.Span, block);
        Assert.Equal(y.Span.ToArray(), from.Span.ToArray());
    });

    [Fact]
    public void Its_logarithm_is_that_of_the_definition() => Assert.All(Blocks, block =>
    {
        T[] x = Values(block.Outer * block.Count * block.Inner, 1);
        using var from = GuardedArray<T>.Of(x, guardBehind: true);
        using GuardedArray<T> y = new(x.Length, guardBehind: true);
        SoftmaxKernels.LogForward<T>(from.Span, y.Span, block);
        Check([.. Softmax(Doubles(x), block).Select(p => Math.Log(p))], y.Span.ToArray(), block.Count);
    });

    [Fact]
    public void Gradients_are_those_of_the_definition() => Assert.All(Blocks, block =>
    {
        T[] g = Values(block.Outer * block.Count * block.Inner, 2), y = new T[g.Length], dx = new T[g.Length];
        SoftmaxKernels.Forward<T>(Values(g.Length, 1), y, block);
        double[] softmax = Doubles(y), gradient = Doubles(g);

        SoftmaxKernels.Backward<T>(g, y, dx, block);
        double[] dots = Sums([.. softmax.Zip(gradient, (p, d) => p * d)], block);
        Check([.. Enumerable.Range(0, g.Length).Select(i => softmax[i] * (gradient[i] - dots[i]))], dx, block.Count);

        T[] log = new T[g.Length];
        SoftmaxKernels.LogForward<T>(Values(g.Length, 1), log, block);
        SoftmaxKernels.LogBackward<T>(g, log, log, block);
        double[] sums = Sums(gradient, block);
        Check([.. Enumerable.Range(0, g.Length).Select(i => gradient[i] - softmax[i] * sums[i])], log, block.Count);
    });

    [Theory]
    [InlineData(1, 1), InlineData(7, 10), InlineData(3, 16), InlineData(5, 33), InlineData(6_000, 10), InlineData(0, 4)]
    public void Cross_entropy_and_its_gradient_are_those_of_the_definition(int rows, int classes)
    {
        T[] x = Values(rows * classes, 3), losses = new T[rows], softmax = new T[x.Length], g = Values(rows, 4);
        long[] labels = [.. Enumerable.Range(0, rows).Select(row => (long)row * 7 % classes)];
        SoftmaxKernels.CrossEntropy<T>(x, labels, losses, softmax, classes);
        double[] exact = Softmax(Doubles(x), new(rows, classes, 1));
        Check(exact, softmax);
        Check([.. labels.Select((label, row) => -Math.Log(exact[row * classes + label]))], losses);

        SoftmaxKernels.CrossEntropyBackward<T>(g, softmax, labels, softmax, classes);
        Check([.. exact.Select((p, i) =>
            double.CreateChecked(g[i / classes]) * (p - (labels[i / classes] == i % classes ? 1 : 0)))], softmax);
    }

    [Fact]
    public void Extreme_elements_neither_overflow_nor_vanish()
    {
        T[] y = new T[3];
        SoftmaxKernels.Forward<T>([T.CreateChecked(1e30), T.CreateChecked(1e30), T.CreateChecked(-1e30)], y,
            new(1, 3, 1));
        Assert.Equal([T.CreateChecked(0.5), T.CreateChecked(0.5), T.Zero], y);

        SoftmaxKernels.LogForward<T>([T.CreateChecked(1000), T.Zero, T.CreateChecked(-1000)], y, new(1, 3, 1));
        Assert.Equal([T.Zero, T.CreateChecked(-1000), T.CreateChecked(-2000)], y);

        T[] losses = new T[1];
        SoftmaxKernels.CrossEntropy<T>([T.CreateChecked(1000), T.Zero, T.Zero], [1], losses, y, 3);
        Assert.Equal([T.CreateChecked(1000)], losses);
    }

    [Fact]
    public void NaN_and_nothing_but_minus_infinity_give_NaN()
    {
        T[] y = new T[2];
        foreach (double odd in new[] { double.NaN, double.PositiveInfinity })
        {
            SoftmaxKernels.Forward<T>([T.CreateChecked(odd), T.One], y, new(1, 2, 1));
            Assert.Contains(T.CreateChecked(double.NaN), y);
        }
        T nothing = T.CreateChecked(double.NegativeInfinity);
        SoftmaxKernels.Forward<T>([nothing, nothing], y, new(1, 2, 1));
        Assert.All(y, value => Assert.True(T.IsNaN(value)));
    }

    [Fact]
    public void Lengths_that_differ_are_an_error()
    {
        T[] five = new T[5], six = new T[6];
        ReduceBlock block = new(2, 3, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftmaxKernels.Forward<T>(five, six, block));
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftmaxKernels.LogForward<T>(six, five, block));
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftmaxKernels.Backward<T>(six, five, six, block));
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftmaxKernels.LogBackward<T>(five, six, six, block));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SoftmaxKernels.CrossEntropy<T>(six, new long[2], new T[3], six, 3));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SoftmaxKernels.CrossEntropyBackward<T>(new T[2], five, new long[2], six, 3));
    }
}

// A few units in the last place of results around 1; sums over 100,000 elements lose some more.
public sealed class SoftmaxKernelFloat32Tests() : SoftmaxKernelTests<float>(2e-6);

public sealed class SoftmaxKernelFloat64Tests() : SoftmaxKernelTests<double>(1e-14);
