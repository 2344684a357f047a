using Downhill.Kernels;

namespace Downhill.Tensors.Tests.Generators;

public class GeneratorTests
{
    // Zeros: the known answer of the paper's authors. The other: an independent program that gives all their answers.
    [Theory]
    [InlineData(0, 0, new uint[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 })]
    [InlineData(0x0123456789abcdef, unchecked((long)0xfedcba9876543210), new uint[] { 0x2c03a599, 0xd8a290fc, 0x4339955b, 0x8784c033 })]
    public void Words_are_those_of_the_paper(long key, long counter, uint[] expected)
    {
        uint[] words = new uint[4];

        Draw.Words(key, counter, words);

        Assert.Equal(expected, words);
    }

    [Fact]
    public void A_saved_state_draws_the_same_numbers_again()
    {
        Generator generator = new(5);
        Tensor.Uniform([7], generator: generator);
        GeneratorState state = generator.State;
        float[] first = Tensor.Uniform([9], generator: generator).ToArray<float>();

        generator.State = state;

        Assert.Equal(first, Tensor.Uniform([9], generator: generator).ToArray<float>());
    }

    [Fact]
    public void Two_draws_share_no_numbers()
    {
        Generator generator = new(5);
        float[] all = [.. Enumerable.Range(0, 50).SelectMany(_ => Tensor.Uniform([7], generator: generator).ToArray<float>())];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Uniform_numbers_have_the_mean_and_variance_of_their_range(DType dtype)
    {
        double[] drawn = Tensor.Uniform([100_000], -2, 4, dtype, new Generator(1)).To(DType.Float64).ToArray<double>();
        double mean = drawn.Average(), variance = drawn.Average(x => (x - mean) * (x - mean));

        // Five standard errors: of the mean √3 / √n, of the variance (6² / √180) / √n.
        Assert.InRange(mean, 1 - 0.028, 1 + 0.028);
        Assert.InRange(variance, 3 - 0.043, 3 + 0.043);
        Assert.All(drawn, x => Assert.InRange(x, -2, 4));
    }
}
