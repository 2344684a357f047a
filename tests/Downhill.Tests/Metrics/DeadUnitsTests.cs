using Downhill.Layers;
using Downhill.Metrics;

namespace Downhill.Tests.Metrics;

public class DeadUnitsTests
{
    [Fact]
    public void A_unit_is_dead_when_it_says_zero_to_every_row()
    {
        Linear first = new(1, 4);
        using (Gradient.Off())
        {
            first.Weight.CopyFrom(Tensor.From([1f, -1, 0, 0], [4, 1]));
            // For inputs from -1 to 1: alive on one side, dead, dead at exactly zero, alive.
            first.Bias!.CopyFrom(Tensor.From([0f, -1, 0, 0.5f]));
        }
        Sequential model = [first, new Relu(), new Linear(4, 2), new Tanh()];

        Assert.Equal([("Layers.1", 2, 4)], DeadUnits.Of(model, Tensor.From([-1f, 0, 1], [3, 1])));
    }

    [Fact]
    public void The_units_of_a_convolution_are_its_channels()
    {
        Conv2d layer = new(1, 2, 1);
        using (Gradient.Off())
        {
            layer.Weight.CopyFrom(Tensor.From([1f, -1], [2, 1, 1, 1]));
            layer.Bias!.Fill(0);
        }
        // One bright pixel in the second picture wakes the first channel; nothing wakes the second.
        Tensor pictures = Tensor.From([0f, 0, 0, 0, 0, 0, 1, 0], [2, 1, 2, 2]);
        Assert.Equal([("Body.Layers.1", 1, 2)], DeadUnits.Of(new Wrapped(new Sequential(layer, new Relu())), pictures));
    }

    [Fact]
    public void Looking_leaves_nothing_behind()
    {
        Sequential model = [new Linear(1, 1), new Relu()];
        DeadUnits.Of(model, Tensor.Ones([1, 1]));
        int count = DeadUnits.Of(model, Tensor.Ones([1, 1])).Count;
        Assert.Equal(1, count);
    }

    sealed class Wrapped(Layer body) : Layer
    {
        public Layer Body { get; } = body;

        protected override Tensor Run(Tensor x) => Body.Forward(x);
    }
}
