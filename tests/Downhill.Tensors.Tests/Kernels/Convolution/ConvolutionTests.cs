using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Convolutions;

public sealed class SingleConvolutionTests : ConvolutionTests<float>;

public sealed class DoubleConvolutionTests : ConvolutionTests<double>;

/// <summary>Every path against the definition, over the shapes at which paths, tiles and tails change.</summary>
[Collection(ThreadCount.Collection)]
public abstract class ConvolutionTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>A shape with one number for both axes; the kernel must fit.</summary>
    static ConvolutionShape Square(int batch, int inputs, int size, int outputs, int kernel, int stride = 1,
        int padding = 0, int dilation = 1, int groups = 1) =>
        new(batch, inputs, size, size, outputs, kernel, kernel, stride, stride, padding, padding,
            dilation, dilation, groups);

    static void AssertMatchesTheDefinition(ConvolutionShape s, bool guardBehind = true)
    {
        ConvolutionRun<T> run = new(s, guardBehind);
        double[] y = run.Forward();
        AssertForward(s, run, run.Bias, y);
        Assert.Equal([.. y.Select(value => value < 0 ? 0 : value)], run.Forward(rectify: true));
        Sums dx = NaiveConvolution.InputGradient(s, run.Dy, run.Weight);
        Sums dw = NaiveConvolution.WeightGradient(s, run.X, run.Dy);
        dx.AssertNear(run.InputGradient(),
            Minimal(s) ? WinogradBound.InputGradient(s, run.Dy, run.Weight, U) : dx.Bound(U), $"dx of {s}");
        dw.AssertNear(run.WeightGradient(),
            Minimal(s) ? WinogradBound.WeightGradient(s, run.X, run.Dy, U) : dw.Bound(U), $"dw of {s}");
        Sums db = NaiveConvolution.BiasGradient(s, run.Dy);
        db.AssertNear(run.BiasGradient(), db.Bound(U), $"db of {s}");
    }

    static void AssertForward(ConvolutionShape s, ConvolutionRun<T> run, double[] bias, double[] actual)
    {
        Sums y = NaiveConvolution.Forward(s, run.X, run.Weight, bias);
        y.AssertNear(actual,
            Minimal(s) ? WinogradBound.Forward(s, run.X, run.Weight, bias, U) : y.Bound(U), $"y of {s}");
    }

    static double U => ConvolutionRun<T>.UnitRoundoff;

    /// <summary>Whether the minimal filtering may have been used.</summary>
    static bool Minimal(ConvolutionShape s) =>
        typeof(T) == typeof(float) && WinogradBound.Applies(s) && s is { Inputs: >= 16, Outputs: >= 16 };

    [Theory]
    [InlineData(1, 1), InlineData(3, 5), InlineData(17, 9), InlineData(17, 20)]
    public void Every_width_from_1_to_40_matches_the_definition(int inputs, int outputs)
    {
        for (int width = 1; width <= 40; width++)
            AssertMatchesTheDefinition(
                new(1, inputs, 4 + width % 2, width, outputs, 3, 3, 1, 1, 1, 1, 1, 1, 1), width % 3 == 0);
    }

    [Fact]
    public void Every_stride_padding_dilation_and_kernel_matches_the_definition()
    {
        foreach (int kernel in (int[])[1, 2, 3, 5])
            foreach (int stride in (int[])[1, 2, 3])
                foreach (int padding in (int[])[0, 1, 2, 4])
                    foreach (int dilation in (int[])[1, 2, 3])
                        if (11 + 2 * padding > dilation * (kernel - 1))
                            AssertMatchesTheDefinition(Square(2, 2, 11, 3, kernel, stride, padding, dilation));
    }

    [Fact]
    public void The_two_axes_are_independent()
    {
        AssertMatchesTheDefinition(new(2, 3, 13, 9, 4, 3, 5, 2, 1, 0, 2, 1, 2, 1));
        AssertMatchesTheDefinition(new(2, 3, 9, 13, 4, 5, 3, 1, 3, 2, 1, 2, 1, 1), false);
        AssertMatchesTheDefinition(new(1, 4, 1, 50, 6, 1, 7, 1, 2, 0, 3, 1, 1, 1));
        AssertMatchesTheDefinition(new(1, 4, 50, 1, 6, 7, 1, 2, 1, 3, 0, 1, 1, 1), false);
    }

    [Theory]
    [InlineData(4, 4, 4), InlineData(4, 8, 4), InlineData(6, 4, 2), InlineData(12, 24, 3), InlineData(32, 32, 32)]
    public void Groups_see_only_their_own_channels(int inputs, int outputs, int groups)
    {
        foreach (int stride in (int[])[1, 2])
            AssertMatchesTheDefinition(Square(2, inputs, 9, outputs, 3, stride, 1, 1, groups));
        AssertMatchesTheDefinition(Square(1, inputs, 12, outputs, 1, 1, 0, 1, groups), false);
        AssertMatchesTheDefinition(Square(1, inputs, 12, outputs, 3, 1, 2, 2, groups));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void Paddings_of_the_minimal_filtering_match_the_definition(int padding)
    {
        foreach (int size in (int[])[3, 4, 7])
            AssertMatchesTheDefinition(Square(4, 18, size, 35, 3, 1, padding), padding % 2 == 0);
        AssertMatchesTheDefinition(new(1, 16, 70, 3, 16, 3, 3, 1, 1, 0, padding, 1, 1, 1));
    }

    [Theory]
    [InlineData(1, 32, 28, 3, 0), InlineData(3, 16, 32, 3, 1), InlineData(16, 10, 12, 1, 0)]
    [InlineData(40, 33, 7, 1, 0), InlineData(33, 47, 6, 3, 1), InlineData(64, 64, 4, 3, 1)]
    [InlineData(3, 8, 30, 7, 3), InlineData(70, 5, 3, 3, 1)]
    public void Layers_of_common_networks_match_the_definition(int inputs, int outputs, int size, int kernel,
        int padding)
    {
        AssertMatchesTheDefinition(Square(3, inputs, size, outputs, kernel, 1, padding));
        AssertMatchesTheDefinition(Square(2, inputs, size, outputs, kernel, 2, padding), false);
    }

    [Fact]
    public void Without_a_bias_the_sums_start_at_zero()
    {
        foreach (ConvolutionShape s in (ConvolutionShape[])
            [Square(2, 3, 8, 5, 3), Square(2, 16, 8, 16, 3), Square(1, 4, 6, 4, 3, 1, 1, 1, 4), Square(1, 4, 6, 4, 1)])
        {
            ConvolutionRun<T> run = new(s);
            AssertForward(s, run, new double[s.Outputs], run.Forward(bias: false));
        }
    }

    [Theory]
    [InlineData(0, 2, 5, 3), InlineData(1, 1, 1, 1), InlineData(2, 0, 5, 3), InlineData(2, 2, 2, 3)]
    public void Nothing_to_sum_gives_the_bias_and_zero_gradients(int batch, int inputs, int size, int kernel) =>
        AssertMatchesTheDefinition(Square(batch, inputs, size, 2, kernel));

    [Fact]
    public void An_image_gives_the_same_bits_wherever_it_stands_in_the_batch()
    {
        foreach (ConvolutionShape s in (ConvolutionShape[])
            [
                Square(7, 3, 9, 5, 3, 2, 1), Square(7, 16, 9, 17, 3, 1, 1), Square(7, 20, 5, 16, 1),
                Square(7, 4, 6, 4, 3, 1, 1, 1, 4),
            ])
        {
            ConvolutionRun<T> run = new(s);
            Repeat(run.X, s.Batch);
            Repeat(run.Dy, s.Batch);
            AssertRepeats(run.Forward(), s.Batch);
            AssertRepeats(run.InputGradient(), s.Batch);
        }

        static void Repeat(double[] images, int batch)
        {
            for (int i = images.Length / batch; i < images.Length; i++)
                images[i] = images[i - images.Length / batch];
        }

        static void AssertRepeats(double[] results, int batch) =>
            Assert.All(results.Chunk(results.Length / batch), image => Assert.Equal(results[..image.Length], image));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        foreach (ConvolutionShape s in (ConvolutionShape[])
            [
                Square(5, 3, 19, 16, 3, 1, 1), Square(3, 20, 17, 33, 3, 1, 1), Square(1, 32, 30, 48, 3, 1, 1),
                Square(3, 6, 21, 10, 5, 2, 2), Square(2, 24, 13, 40, 1), Square(3, 12, 15, 12, 3, 1, 1, 1, 12),
            ])
        {
            double[][] one = All(s, 1);
            Assert.Equal(one, All(s, 2));
            Assert.Equal(one, All(s, 3));
        }

        static double[][] All(ConvolutionShape s, int threads)
        {
            using var _ = new ThreadCount(threads);
            ConvolutionRun<T> run = new(s);
            return [run.Forward(), run.InputGradient(), run.WeightGradient(), run.BiasGradient()];
        }
    }
}
