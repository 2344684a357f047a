using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Training;

namespace Downhill.Tests.Training;

public class GradientNormsTests
{
    [Fact]
    public void Weight_and_bias_of_a_layer_count_together_and_layers_without_a_gradient_not_at_all()
    {
        Linear first = new(2, 2), idle = new(3, 3), last = new(2, 1, bias: false);
        Sequential model = new(first, new Tanh(), idle, last);
        (first.Weight.Grad, first.Bias!.Grad) = (Tensor.From([1f, 2, 0, 4], [2, 2]), Tensor.From([2f, 0]));
        last.Weight.Grad = Tensor.From([3e30f, 4e30f], [1, 2]); // its square is beyond float32

        var norms = GradientNorms.ByLayer(model);

        Assert.Equal(["Layers.0", "Layers.3"], norms.Select(one => one.Layer));
        Assert.Equal(5, norms[0].Norm);
        Assert.Equal(5e30, norms[1].Norm, 1e24);
    }

    [Fact]
    public void A_single_layer_is_named_by_nothing()
    {
        Linear layer = new(1, 1);
        layer.Weight.Grad = Tensor.From([float.NaN], [1, 1]);
        Assert.Equal([("", double.NaN)], GradientNorms.ByLayer(layer));
    }

    [Fact]
    public void What_arrives_at_each_output_is_found_on_one_way_back()
    {
        Linear first = new(1, 1, bias: false), last = new(1, 1, bias: false);
        Initialize.Constant(2).Fill(first.Weight);
        Initialize.Constant(3).Fill(last.Weight);
        Sequential model = new(first, new Relu(), last);

        var norms = GradientNorms.ByOutput(model, () => (model.Forward(Tensor.Full([1, 1], 5)) * 7).Sum());

        // By hand: 7 at the last output, 7 * 3 behind the rectifier and before it.
        Assert.Equal([("Layers.0", 21.0), ("Layers.1", 21.0), ("Layers.2", 7.0)], norms);
        Assert.Equal(7 * 3 * 5, first.Weight.Grad!.Item<float>());
    }
}
