using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Normalizations;

public sealed class SingleChannelNormTests : ChannelNormTests<float>;

public sealed class DoubleChannelNormTests : ChannelNormTests<double>;

[Collection(ThreadCount.Collection)]
public abstract unsafe class ChannelNormTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    const double Epsilon = 1e-5;

    static double U => NormArrays<T>.UnitRoundoff;

    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 4, 3, 1 }, { 64, 40, 1 }, { 150, 35, 1 }, { 300, 5, 2 }, { 2, 17, 31 }, { 3, 4, 32 },
        { 5, 3, 33 },
        { 2, 2, 100 }, { 3, 2, 2048 }, { 2, 3, 5000 }, { 64, 2, 49 },
    };

    static double[] Channel(ChannelShape s, double[] x, int channel) =>
        [.. Enumerable.Range(0, s.Batch * s.Positions).Select(k => x[Place(s, channel, k)])];

    static int Place(ChannelShape s, int channel, int k) =>
        (k / s.Positions * s.Channels + channel) * s.Positions + k % s.Positions;

    static double[][] Forward(ChannelShape s, double[] x, double[]? gamma, double[]? beta) =>
        NormArrays<T>.Call([x, gamma, beta], [x.Length, s.Channels, s.Channels, s.Channels],
            p => ChannelNorm.Forward(s, Epsilon, p[0], p[1], p[2], p[3], p[4], p[5], p[6]));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Outputs_and_statistics_match_the_definition(int batch, int channels, int positions)
    {
        ChannelShape s = new(batch, channels, positions);
        foreach (double mean in (double[])[0, 0.5, 300])
        {
            double[] x = NormArrays<T>.Draw(1, (int)s.Elements, mean);
            double[] gamma = NormArrays<T>.Draw(2, channels), beta = NormArrays<T>.Draw(3, channels);
            double[][] results = Forward(s, x, gamma, beta);
            AssertForward(s, x, gamma, beta, results);
            AssertForward(s, x, [.. gamma.Select(_ => 1.0)], [.. beta.Select(_ => 0.0)], Forward(s, x, null, null));
        }
    }

    static void AssertForward(ChannelShape s, double[] x, double[] gamma, double[] beta, double[][] results)
    {
        for (int c = 0; c < s.Channels; c++)
        {
            NaiveNorm naive = new(Channel(s, x, c), Epsilon);
            NormArrays<T>.AssertNear(naive.Mean, results[1][c], naive.MeanBound(U), "mean");
            NormArrays<T>.AssertNear(naive.Variance, results[2][c], naive.VarianceBound(U), "variance");
            for (int k = 0; k < s.Batch * s.Positions; k++)
                NormArrays<T>.AssertNear(naive.Output(k, gamma[c], beta[c]), results[0][Place(s, c, k)],
                    naive.OutputBound(k, gamma[c], beta[c], U), $"y of {s}");
        }
    }

    [Fact]
    public void A_small_spread_around_a_large_mean_is_measured_well()
    {
        ChannelShape s = new(4, 1, 3000);
        double[] x = NormArrays<T>.Draw(5, (int)s.Elements, 4096, 0.25);
        double[][] results = Forward(s, x, null, null);
        NaiveNorm naive = new(x, Epsilon);
        NormArrays<T>.AssertNear(naive.Variance, results[2][0], 200 * U * naive.Variance, "variance");
    }

    [Fact]
    public void Images_far_apart_from_each_other_are_measured_well()
    {
        ChannelShape s = new(3, 1, 2500);
        double[] x = NormArrays<T>.Draw(6, (int)s.Elements, 0, 1e-3);
        for (int i = 0; i < x.Length; i++)
            x[i] = (float)(x[i] + 1000 * (i / 2500));
        double[][] results = Forward(s, x, null, null);
        NaiveNorm naive = new(x, Epsilon);
        NormArrays<T>.AssertNear(naive.Variance, results[2][0], 200 * U * naive.Variance, "variance");
    }

    [Fact]
    public void Equal_elements_give_equal_outputs_wherever_they_stand()
    {
        ChannelShape s = new(2, 1, 100);
        double[] x = [.. Enumerable.Range(0, 200).Select(i => i == 150 ? 2.0 : 0.7)];
        double[] y = Forward(s, [.. x.Select(v => (double)(float)v)], [0.3], [0.1])[0];
        Assert.Single(y.Where((_, i) => i != 150).Distinct());
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Evaluation_uses_the_given_statistics(int batch, int channels, int positions)
    {
        ChannelShape s = new(batch, channels, positions);
        double[] x = NormArrays<T>.Draw(1, (int)s.Elements), gamma = NormArrays<T>.Draw(2, channels);
        double[] beta = NormArrays<T>.Draw(3, channels), mean = NormArrays<T>.Draw(4, channels);
        double[] variance = NormArrays<T>.Draw(5, channels, 2);
        double[] y = NormArrays<T>.Call([x, gamma, beta, mean, variance], [x.Length],
            p => ChannelNorm.Evaluate(s, Epsilon, p[0], p[1], p[2], p[3], p[4], p[5]))[0];
        for (int i = 0; i < x.Length; i++)
        {
            int c = i / positions % channels;
            double scaled = (x[i] - mean[c]) / Math.Sqrt(variance[c] + Epsilon) * gamma[c];
            NormArrays<T>.AssertNear(scaled + beta[c], y[i], 8 * U * (Math.Abs(scaled) + Math.Abs(beta[c])), "y");
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradients_match_the_definition(int batch, int channels, int positions)
    {
        ChannelShape s = new(batch, channels, positions);
        double[] x = NormArrays<T>.Draw(1, (int)s.Elements, 0.5), dy = NormArrays<T>.Draw(2, x.Length);
        double[] gamma = NormArrays<T>.Draw(3, channels);
        double[][] forward = Forward(s, x, gamma, null);
        double[][] results = NormArrays<T>.Call([x, dy, gamma, forward[1], forward[3]], [x.Length, channels, channels],
            p => ChannelNorm.Backward(s, false, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]));
        for (int c = 0; c < channels; c++)
        {
            NaiveNorm naive = new(Channel(s, x, c), Epsilon);
            double[] slopes = Channel(s, dy, c), g = [.. slopes.Select(v => v * gamma[c])];
            double[] expected = naive.Gradient(g), bounds = naive.GradientBound(g, U);
            for (int k = 0; k < g.Length; k++)
                NormArrays<T>.AssertNear(expected[k], results[0][Place(s, c, k)], bounds[k], $"dx of {s}");
            NormArrays<T>.AssertNear(naive.ScaleGradient(slopes), results[1][c], naive.ScaleGradientBound(slopes, U),
                "dgamma");
            NormArrays<T>.AssertNear(slopes.Sum(), results[2][c], NaiveNorm.SumBound(slopes, U), "dbeta");
        }
    }

    [Theory]
    [InlineData(3, 40), InlineData(20, 1), InlineData(3, 1)]
    public void With_fixed_statistics_the_input_gradient_is_a_scale(int channels, int positions)
    {
        ChannelShape s = new(2, channels, positions);
        double[] x = NormArrays<T>.Draw(1, (int)s.Elements), dy = NormArrays<T>.Draw(2, x.Length);
        double[] mean = NormArrays<T>.Draw(3, channels);
        double[] inverse = [.. Enumerable.Range(0, channels).Select(c => c % 3 + 0.5)];
        double[] dx = NormArrays<T>.Call([x, dy, mean, inverse], [x.Length],
            p => ChannelNorm.Backward(s, true, p[0], p[1], null, p[2], p[3], p[4], null, null))[0];
        Assert.Equal(dy.Select((v, i) => double.CreateChecked(T.CreateChecked(v) * T.CreateChecked(
            inverse[i / positions % channels]))), dx);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        foreach (ChannelShape s in (ChannelShape[])[new(8, 7, 900), new(600, 70, 1)])
        {
            double[][] one = All(s, 1);
            Assert.Equal(one, All(s, 2));
            Assert.Equal(one, All(s, 3));
        }

        static double[][] All(ChannelShape s, int threads)
        {
            using var _ = new ThreadCount(threads);
            double[] x = NormArrays<T>.Draw(1, (int)s.Elements), dy = NormArrays<T>.Draw(2, x.Length);
            double[][] forward = Forward(s, x, null, null);
            double[][] back = NormArrays<T>.Call([x, dy, forward[1], forward[3]], [x.Length, s.Channels, s.Channels],
                p => ChannelNorm.Backward(s, false, p[0], p[1], null, p[2], p[3], p[4], p[5], p[6]));
            return [.. forward, .. back];
        }
    }
}
