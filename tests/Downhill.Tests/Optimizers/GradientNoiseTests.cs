using Downhill.Optimizers;

namespace Downhill.Tests.Optimizers;

public class GradientNoiseTests
{
    [Fact]
    public void Noise_is_added_with_the_deviation_that_was_asked_for()
    {
        const int count = 10_000;
        Parameter shaken = new(Tensor.Zeros([count], DType.Float64)), idle = new(Tensor.Zeros([1]));
        shaken.Grad = Tensor.Full([count], 3, DType.Float64);
        GradientNoise.Add([shaken, idle], 0.5, new(1));

        double[] noise = [.. shaken.Grad!.ToArray<double>().Select(value => value - 3)];
        // Four standard errors: of the mean 0.5 / sqrt(n), of the variance 0.25 sqrt(2 / n).
        Assert.InRange(noise.Average(), -4 * 0.5 / Math.Sqrt(count), 4 * 0.5 / Math.Sqrt(count));
        Assert.InRange(noise.Average(value => value * value) - 0.25, -4 * 0.25 * Math.Sqrt(2.0 / count), 4 * 0.25 * Math.Sqrt(2.0 / count));
        Assert.Null(idle.Grad);
    }

    [Fact]
    public void A_deviation_is_not_negative() => Assert.StartsWith("GradientNoise.Add: the value must be 0 or more, but it is -1.",
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientNoise.Add([], -1)).Message);
}
