using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Normal numbers and orders against their distributions, for fixed seeds.</summary>
public class DistributionTests
{
    const int Many = 1 << 20;

    [Fact]
    public void Normal_floats_have_the_moments_and_the_distribution() => CheckNormal<float>();

    [Fact]
    public void Normal_doubles_have_the_moments_and_the_distribution() => CheckNormal<double>();

    static void CheckNormal<T>() where T : unmanaged, INumber<T>
    {
        T[] drawn = new T[Many];
        Draw.Normal(7, 9, T.Zero, T.One, drawn);
        double[] x = [.. drawn.Select(double.CreateChecked)];

        // Five standard errors of the moments: √(1, 2, 15, 96) / √n.
        double error = 5 / Math.Sqrt(Many);
        Assert.InRange(x.Average(), -error, error);
        Assert.InRange(x.Average(v => v * v), 1 - error * Math.Sqrt(2), 1 + error * Math.Sqrt(2));
        Assert.InRange(x.Average(v => v * v * v), -error * Math.Sqrt(15), error * Math.Sqrt(15));
        Assert.InRange(x.Average(v => v * v * v * v), 3 - error * Math.Sqrt(96), 3 + error * Math.Sqrt(96));

        // Neighbours (which share a radius) and elements two apart do not hang together.
        Assert.InRange(Enumerable.Range(0, Many - 1).Average(i => x[i] * x[i + 1]), -error, error);
        Assert.InRange(Enumerable.Range(0, Many - 2).Average(i => x[i] * x[i + 2]), -error, error);
        Assert.InRange(Distance(x), 0, 2 / Math.Sqrt(Many));
    }

    /// <summary>Kolmogorov and Smirnov's distance to the normal distribution; 2 / √n is exceeded once in 1,500
    /// times.</summary>
    static double Distance(double[] x)
    {
        double[] sorted = [.. x.Order()];
        return Enumerable.Range(0, x.Length).Max(i =>
        {
            double exact = MathFunction.All["normalcdf"].Of(sorted[i]);
            return Math.Max(Math.Abs((i + 1.0) / x.Length - exact), Math.Abs(exact - (double)i / x.Length));
        });
    }

    [Fact]
    public void Mean_and_deviation_move_and_stretch()
    {
        double[] plain = new double[100], moved = new double[100];
        Draw.Normal(7, 9, 0d, 1d, plain);
        Draw.Normal(7, 9, -3d, 0.5, moved);
        Assert.Equal(plain.Select(x => x * 0.5 - 3), moved);
    }

    [Fact]
    public void Every_order_is_equally_likely()
    {
        const int Draws = 24_000;
        Dictionary<string, int> counts = [];
        for (int i = 0; i < Draws; i++)
        {
            long[] order = new long[4];
            Shuffle.Permutation(11, i * 2, order);
            string name = string.Join(' ', order);
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        // Five standard errors of a count with probability 1 / 24.
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 1000 - 155, 1000 + 155));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(511), InlineData(512), InlineData(513), InlineData(5000)]
    public void An_order_has_every_number_once(int length)
    {
        long[] order = new long[length];
        Shuffle.Permutation(1, 2, order);
        Assert.Equal(Enumerable.Range(0, length).Select(i => (long)i), order.Order());
        if (length > 100)
            Assert.NotEqual(order.Order(), order);
    }
}
