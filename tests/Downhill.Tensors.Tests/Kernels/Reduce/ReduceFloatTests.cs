using System.Numerics;
using Downhill.Kernels;
using Downhill.Operations;

namespace Downhill.Tests.Kernels;

/// <summary>
/// What whole numbers do not show: rounding, threads, NaN, infinities, moments and logarithms of sums.
/// </summary>
[Collection(ThreadCount.Collection)]
public class ReduceFloatTests
{
    static float[] Uniform(int length)
    {
        float[] x = new float[length];
        Draw.Uniform(1, 2, -1f, 2f, x);
        return x;
    }

    [Fact]
    public void A_long_sum_loses_little()
    {
        float[] x = [.. Uniform(1 << 22).Select(value => value + 1.5f)];
        float[] y = new float[1];
        Reduce.Run<SumOf, float>(x, y, new(1, x.Length, 1));

        // One after the other would be wrong by 1e-4 or more: the sum has passed 2^22 by then, where floats are ½
        // apart.
        double exact = x.Sum(value => (double)value);
        Assert.InRange(y[0] / exact, 1 - 3e-7, 1 + 3e-7);
    }

    public static TheoryData<int, int, int> Layouts => new()
    {
        { 1, 1_000_003, 1 }, { 300, 1_000, 1 }, { 1, 100_003, 10 },
        { 1, 3_000, 300 }, { 7, 300, 100 }, { 1, 2, 300_000 },
    };

    [Theory, MemberData(nameof(Layouts))]
    public void Any_number_of_threads_gives_the_same_bits(int outer, int count, int inner)
    {
        float[] x = Uniform(outer * count * inner), first = new float[outer * inner], y = new float[outer * inner];
        using (new ThreadCount(1))
            Reduce.Run<SumOf, float>(x, first, new(outer, count, inner));
        foreach (int threads in new[] { 2, 3, 7 })
        {
            using ThreadCount _ = new(threads);
            Reduce.Run<SumOf, float>(x, y, new(outer, count, inner));
            Assert.Equal(first, y);
        }
    }

    [Theory]
    [InlineData(100, 1), InlineData(5, 20), InlineData(20_000, 1)]
    public void Equal_rows_and_columns_have_equal_sums(int count, int inner)
    {
        float[] row = Uniform(count);
        float[] x = [.. Enumerable.Range(0, 3).SelectMany(_ => row)
            .SelectMany(value => Enumerable.Repeat(value, inner))];
        float[] y = new float[3 * inner];
        Reduce.Run<SumOf, float>(x, y, new(3, count, inner));
        Assert.Single(y.Distinct());
    }

    [Theory]
    [InlineData(1, 1), InlineData(40, 1), InlineData(5, 3), InlineData(5, 40)]
    public void NaN_is_above_and_below_all(int count, int inner)
    {
        for (int at = 0; at < count; at++)
        {
            float[] x = Uniform(count * inner);
            x[at * inner + inner - 1] = float.NaN;
            float[] y = new float[inner];
            long[] places = new long[inner];
            Reduce.Run<HighestOf, float>(x, y, new(1, count, inner));
            Assert.Equal(float.NaN, y[^1]);
            Assert.DoesNotContain(float.NaN, y[..^1]);
            Reduce.Run<LowestOf, float>(x, y, new(1, count, inner));
            Assert.Equal(float.NaN, y[^1]);
            Reduce.Places<HighestOf, float>(x, places, new(1, count, inner));
            Assert.Equal(at, places[^1]);
        }
    }

    [Fact]
    public void Results_over_nothing_are_neutral()
    {
        double[] y = new double[2];
        Reduce.Run<SumOf, double>([], y, new(2, 0, 1));
        Assert.Equal([0, 0], y);
        Reduce.Run<ProductOf, double>([], y, new(2, 0, 1));
        Assert.Equal([1, 1], y);
        Reduce.Mean<double>([], y, new(2, 0, 1));
        Assert.Equal([double.NaN, double.NaN], y);
        Reduce.LogSumExp<double>([], y, new(2, 0, 1));
        Assert.Equal([double.NegativeInfinity, double.NegativeInfinity], y);
    }

    [Fact]
    public void A_sum_of_negative_zeros_keeps_their_sign()
    {
        double[] y = new double[1];
        Reduce.Run<SumOf, double>([-0.0, -0.0, -0.0], y, new(1, 3, 1));
        Assert.True(double.IsNegative(y[0]));
    }

    public static TheoryData<int, int, int> Moments => new()
        { { 3, 50, 1 }, { 2, 7, 5 }, { 2, 9, 70 }, { 1, 40_000, 1 } };

    [Theory, MemberData(nameof(Moments))]
    public void Means_variances_and_logarithms_of_sums_are_those_of_the_definition(int outer, int count, int inner)
    {
        ReduceBlock block = new(outer, count, inner);
        double[] x = [.. Uniform(outer * count * inner).Select(value => value * 10.0 + 100)],
            y = new double[outer * inner];
        double[][] groups = [.. Enumerable.Range(0, y.Length).Select(i => Enumerable.Range(0, count)
            .Select(c => x[(i / inner * count + c) * inner + i % inner]).ToArray())];

        Reduce.Mean<double>(x, y, block);
        Near(groups.Select(g => g.Average()), y);
        Reduce.Variance<double>(x, y, block, count - 1);
        Near(groups.Select(g => g.Sum(v => (v - g.Average()) * (v - g.Average())) / (count - 1)), y);
        Reduce.LogSumExp<double>(x, y, block);
        Near(groups.Select(g => g.Max() + Math.Log(g.Sum(v => Math.Exp(v - g.Max())))), y);
        Reduce.Run<SumOf, PowerOfMagnitude, double>(new(3), x, default, y, block);
        Near(groups.Select(g => g.Sum(v => Math.Abs(v * v * v))), y);
        Reduce.Run<SumOf, Magnitude, double>(default, x, default, y, block);
        Near(groups.Select(g => g.Sum(Math.Abs)), y);
    }

    static void Near(IEnumerable<double> expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second / pair.First, 1 - 1e-13, 1 + 1e-13));

    [Theory]
    [InlineData(double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NegativeInfinity, 3, 3)]
    [InlineData(1000, -1000, 1000)]
    [InlineData(double.NaN, 1, double.NaN)]
    public void A_logarithm_of_a_sum_survives_extremes(double a, double b, double result)
    {
        double[] y = new double[1];
        Reduce.LogSumExp<double>([a, b], y, new(1, 2, 1));
        Assert.Equal(result, y[0]);
    }

    [Fact]
    public void A_sum_has_the_recorded_bits()
    {
        float[] y = new float[1];
        Reduce.Run<SumOf, float>(Uniform(100_003), y, new(1, 100_003, 1));
        Assert.Equal("5EE59D8F415190C2", $"{Bits.Hash(y):X16}");
    }
}
