using Downhill.Layers;

namespace Downhill.Tests.Layers;

public class LinearTests
{
    [Fact]
    public void The_output_is_the_input_times_the_weights_plus_the_bias()
    {
        Linear layer = new(2, 2);
        using (Gradient.Off())
        {
            layer.Weight.CopyFrom(Tensor.From([1f, 2f, 3f, 4f], [2, 2]));
            layer.Bias!.CopyFrom(Tensor.From(10f, 20f));
        }

        Assert.Equal([15f, 31f], layer.Forward(Tensor.From([1f, 2f], [1, 2])).ToArray<float>());
    }

    [Fact]
    public void Weights_start_within_one_over_the_root_of_the_inputs()
    {
        Linear layer = new(16, 500, generator: new Generator(7));
        float[] weights = layer.Weight.ToArray<float>();

        Assert.All(weights, weight => Assert.InRange(weight, -0.25f, 0.25f));
        Assert.True(weights.Max() > 0.249f && weights.Min() < -0.249f);
        Assert.All(layer.Bias!.ToArray<float>(), weight => Assert.InRange(weight, -0.25f, 0.25f));
    }

    [Fact]
    public void The_same_seed_makes_the_same_layer() =>
        Assert.Equal(
            new Linear(5, 4, generator: new Generator(3)).Weight.ToArray<float>(),
            new Linear(5, 4, generator: new Generator(3)).Weight.ToArray<float>());
}
