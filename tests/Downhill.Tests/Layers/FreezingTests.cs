using Downhill.Layers;
using Downhill.Optimizers;

namespace Downhill.Tests.Layers;

public class FreezingTests
{
    [Fact]
    public void An_element_reads_and_writes_its_number()
    {
        Linear layer = new(3, 2) { };
        using (Gradient.Off())
            layer.Weight.CopyFrom(Tensor.From([1f, 2, 3, 4, 5, 6], [2, 3]));
        ParameterElement element = new(layer.Weight, 1, 2);
        Assert.Equal((5, 6.0), (element.Place, element.Value));
        element.Value = -7;
        Assert.Equal([1, 2, 3, 4, 5, -7], layer.Weight.ToArray<float>());

        ParameterElement wide = new(new Parameter(Tensor.From([0.1, 0.2])), 1) { Value = 0.3 };
        Assert.Equal(0.3, wide.Value);
    }

    [Theory]
    [InlineData("(2)", 2), InlineData("(0, 3)", 0, 3), InlineData("(-1, 0)", -1, 0)]
    public void An_element_must_be_one_of_the_parameter(string index, params int[] place) => Assert.Equal(
        $"ParameterElement: the index must be an element of the parameter, but the parameter is (2, 3) and the index {index}.",
        Assert.Throws<ShapeMismatchException>(() => new ParameterElement(new Linear(3, 2).Weight, place)).Message);

    [Fact]
    public void Elements_are_equal_when_they_name_the_same_number()
    {
        Linear layer = new(3, 2);
        Assert.Equal(new ParameterElement(layer.Weight, 0, 1), new ParameterElement(layer.Weight, 0, 1));
        Assert.NotEqual(new ParameterElement(layer.Weight, 0, 1), new ParameterElement(layer.Weight, 0, 2));
    }

    // Weight decay, momentum and Adam's own scale would each move a number whose gradient is merely set to zero.
    [Theory]
    [InlineData("sgd"), InlineData("adamw"), InlineData("rmsprop")]
    public void All_but_the_named_numbers_stay_bitwise_whatever_the_rule(string rule)
    {
        Sequential model = [new Linear(3, 2, generator: new(1)), new Tanh(), new Linear(2, 1, generator: new(2))];
        Linear first = (Linear)model[0], last = (Linear)model[2];
        float[] before = [.. model.Parameters().SelectMany(parameter => parameter.ToArray<float>())];
        model.FreezeAllBut(new ParameterElement(first.Weight, 1, 0), new(last.Bias!, 0));
        Optimizer optimizer = rule switch
        {
            "sgd" => new Sgd(model) { Momentum = 0.9, WeightDecay = 0.1, LearningRate = 0.1 },
            "adamw" => new AdamW(model) { WeightDecay = 0.1, LearningRate = 0.1 },
            _ => new RmsProp(model) { WeightDecay = 0.1, LearningRate = 0.1 },
        };
        for (int step = 0; step < 3; step++)
        {
            optimizer.ZeroGrad();
            model.Forward(Tensor.Ones([4, 3])).Square().Mean().Backward();
            optimizer.Step();
        }

        float[] after = [.. model.Parameters().SelectMany(parameter => parameter.ToArray<float>())];
        Assert.Equal([3, 10], Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]));
    }

    [Fact]
    public void A_frozen_module_needs_no_gradient_until_it_is_unfrozen()
    {
        Linear layer = new(2, 1);
        layer.Freeze();
        Assert.False(layer.Forward(Tensor.Ones([1, 2])).RequiresGrad);
        layer.FreezeAllBut(new ParameterElement(layer.Bias!, 0));
        Assert.Equal((false, true), (layer.Weight.RequiresGrad, layer.Bias!.RequiresGrad));
        layer.Unfreeze();
        Assert.Equal((true, null), (layer.Weight.RequiresGrad, layer.Bias!.Frozen));
    }

    [Fact]
    public void An_element_of_another_module_cannot_be_left_free() => Assert.Equal(
        "FreezeAllBut: every element must belong to the module, but a parameter of shape (1) does not.",
        Assert.Throws<ArgumentException>(
            () => new Linear(2, 1).FreezeAllBut(new ParameterElement(new Linear(2, 1).Bias!, 0))).Message);

    [Fact]
    public void A_mask_must_be_bool_and_of_the_parameters_shape()
    {
        Parameter parameter = new(Tensor.Ones([2, 3]));
        Assert.Equal("Parameter.Frozen: the mask must be bool, but it is float32.",
            Assert.Throws<DTypeMismatchException>(() => parameter.Frozen = Tensor.Ones([2, 3])).Message);
        Assert.Equal("Parameter.Frozen: the mask must have the parameter's shape, but the parameter is (2, 3) and the mask (3).",
            Assert.Throws<ShapeMismatchException>(() => parameter.Frozen = Tensor.Ones([3], DType.Bool)).Message);
    }
}
