using Downhill.Layers;

namespace Downhill.Tests.Layers;

public class LayerTests
{
    public static TheoryData<Layer, string> Printed => new()
    {
        { new Linear(784, 10), "Linear(784 → 10)" },
        { new Conv2d(4, 6, (3, 5)), "Conv2d(4 → 6, 3×5)" },
        { new Conv2d(4, 6, 3, stride: 2, padding: (0, 1), dilation: 2, groups: 2),
            "Conv2d(4 → 6, 3×3, stride 2×2, padding 0×1, dilation 2×2, groups 2)" },
        { new MaxPool2d(2), "MaxPool2d(2×2)" },
        { new AvgPool2d(3, stride: 2, padding: 1), "AvgPool2d(3×3, stride 2×2, padding 1×1)" },
        { new BatchNorm1d(3), "BatchNorm1d(3)" },
        { new LayerNorm(3, 4), "LayerNorm(3, 4)" },
        { new LeakyRelu(0.2), "LeakyRelu(0.2)" },
        { new Dropout(0.25), "Dropout(0.25)" },
        { new Relu(), "Relu" },
    };

    [Theory, MemberData(nameof(Printed))]
    public void Layers_print_as_their_constructor(Layer layer, string text) => Assert.Equal(text, layer.ToString());

    [Fact]
    public void Kernels_start_within_one_over_the_root_of_what_they_see()
    {
        Conv2d layer = new(8, 50, (2, 4), groups: 2, generator: new Generator(7));
        float k = 1 / MathF.Sqrt(4 * 2 * 4);

        Assert.All(layer.Weight.ToArray<float>(), weight => Assert.InRange(weight, -k, k));
        Assert.True(layer.Weight.ToArray<float>().Max() > 0.99f * k);
        Assert.All(layer.Bias!.ToArray<float>(), weight => Assert.InRange(weight, -k, k));
    }

    [Fact]
    public void Dropout_drops_in_training_alone()
    {
        Dropout layer = new(0.5, new Generator(1));
        Tensor x = Tensor.Ones([1000]);

        Assert.Contains(0, layer.Forward(x).ToArray<float>());
        layer.Eval();
        Assert.Same(x, layer.Forward(x));
    }

    [Fact]
    public void Shapes_alone_leave_running_averages_as_they_are()
    {
        BatchNorm1d layer = new(3);

        Tensor y = layer.Forward(Tensor.ShapeOnly([4, 3]));

        Assert.Equal(new Shape(4, 3), y.Shape);
        Assert.Equal([0f, 0f, 0f], layer.RunningMean.ToArray<float>());
        Assert.Equal([1f, 1f, 1f], layer.RunningVariance.ToArray<float>());
    }

    [Fact]
    public void An_empty_batch_leaves_running_averages_as_they_are()
    {
        BatchNorm1d layer = new(3);

        layer.Forward(Tensor.Zeros([0, 3]));

        Assert.Equal([0f, 0f, 0f], layer.RunningMean.ToArray<float>());
    }

    [Fact]
    public void Sequential_is_written_with_braces_too()
    {
        Sequential network = new() { new Linear(2, 3), new Relu() };

        Assert.Equal(2, network.Count);
        Assert.IsType<Relu>(network[1]);
    }

    [Fact]
    public void An_empty_sequential_returns_its_input()
    {
        Tensor x = Tensor.Ones([2]);

        Assert.Same(x, new Sequential().Forward(x));
    }

    [Fact]
    public void A_module_list_names_its_items()
    {
        ModuleList<Linear> list = new(new Linear(2, 3, bias: false)) { new Linear(3, 1, bias: false) };

        Assert.Equal(["Items.0.Weight", "Items.1.Weight"], list.NamedParameters().Select(named => named.Name));
    }
}
