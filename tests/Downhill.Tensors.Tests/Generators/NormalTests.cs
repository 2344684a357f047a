namespace Downhill.Tensors.Tests.Generators;

public class NormalTests
{
    const int Many = 200_000;

    // The distribution function of the normal distribution at −2, −1, −0.5, 0.3, 1.5, 3 (tables; R's pnorm).
    static readonly (double At, double Below)[] s_table =
        [(-2, 0.022750), (-1, 0.158655), (-0.5, 0.308538), (0.3, 0.617911), (1.5, 0.933193), (3, 0.998650)];

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void As_many_numbers_lie_below_a_limit_as_the_table_says(DType dtype)
    {
        double[] drawn = Tensor.Normal([Many], 5, 2, dtype, new Generator(1)).To(DType.Float64).ToArray<double>();

        foreach ((double at, double below) in s_table)
            Assert.InRange(drawn.Count(x => x < 5 + 2 * at) / (double)Many,
                below - 5 * Math.Sqrt(below * (1 - below) / Many), below + 5 * Math.Sqrt(below * (1 - below) / Many));
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Moments_are_those_of_the_distribution(DType dtype)
    {
        double[] drawn = Tensor.Normal([Many], dtype: dtype, generator: new Generator(2)).To(DType.Float64).ToArray<double>();

        // Five standard errors: 1, √2, √15, √96 over √n for the first four moments 0, 1, 0, 3.
        double error = 5 / Math.Sqrt(Many);
        Assert.InRange(drawn.Average(), -error, error);
        Assert.InRange(drawn.Average(x => x * x) - 1, -1.42 * error, 1.42 * error);
        Assert.InRange(drawn.Average(x => x * x * x), -3.88 * error, 3.88 * error);
        Assert.InRange(drawn.Average(x => x * x * x * x) - 3, -9.8 * error, 9.8 * error);
    }

    [Fact]
    public void Neighbours_do_not_go_together()
    {
        double[] drawn = Tensor.Normal([Many], dtype: DType.Float64, generator: new Generator(3)).ToArray<double>();

        for (int apart = 1; apart <= 4; apart++)
            Assert.InRange(drawn.Zip(drawn.Skip(apart), (a, b) => a * b).Average(), -5 / Math.Sqrt(Many), 5 / Math.Sqrt(Many));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(31), InlineData(1023), InlineData(1500)]
    public void A_number_depends_on_its_place_alone(int length)
    {
        float[] all = Tensor.Normal([3000], generator: new Generator(4)).ToArray<float>();

        Assert.Equal(all[..length], Tensor.Normal([length], generator: new Generator(4)).ToArray<float>());
    }

    [Fact]
    public void Two_draws_share_no_numbers()
    {
        Generator generator = new(5);
        double[] all = [.. Enumerable.Range(0, 50).SelectMany(_ => Tensor.Normal([3], 0, 1, DType.Float64, generator).ToArray<double>())];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Uniform_bits_are_these_for_ever() => Assert.Equal(
        [1063512070, 1063586318, 1058402850, 1060509098],
        Tensor.Uniform([4], generator: new Generator(1)).ToArray<float>().Select(BitConverter.SingleToUInt32Bits));

    // Python's math module made these from the same words, in float64; float32 rounds them, and cosines near 0 a
    // little more.
    [Fact]
    public void Normal_numbers_are_those_that_another_program_makes()
    {
        double[] expected = [0.3804006522701132, -0.2962779941408966, -0.24923348135744927, -1.003837237250357];

        float[] drawn = Tensor.Normal([4], generator: new Generator(1)).ToArray<float>();

        Assert.All(drawn.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }
}
