using Downhill.Layers;
using Downhill.Serialization;

namespace Downhill.Tests.Serialization;

public class ModuleStorageTests
{
    static Sequential Network(int seed) =>
        new(new Linear(3, 4, generator: new Generator(seed)), new Relu(),
            new Linear(4, 2, generator: new Generator(seed + 1)));

    [Fact]
    public void A_saved_model_answers_as_before()
    {
        using TemporaryFolder folder = new();
        Sequential model = Network(1), other = Network(5);
        Tensor x = Tensor.Uniform([5, 3], generator: new Generator(9));

        model.Save(folder["m.safetensors"]);
        other.Load(folder["m.safetensors"]);

        Assert.Equal(model.Forward(x).ToArray<float>(), other.Forward(x).ToArray<float>());
    }

    [Fact]
    public void Names_in_the_spelling_of_PyTorch_fit()
    {
        Sequential model = Network(1);
        Dictionary<string, Tensor> state = model.StateDictionary().ToDictionary(
            entry => entry.Key.ToLowerInvariant(), entry => Tensor.Full(entry.Value.Shape, 2));

        model.LoadStateDictionary(state);

        Assert.All(model.Parameters(), parameter =>
            Assert.All(parameter.ToArray<float>(), value => Assert.Equal(2, value)));
    }

    [Fact]
    public void All_that_does_not_fit_is_said_at_once_and_nothing_is_changed()
    {
        Sequential model = Network(1);
        float[] before = model.Parameters().First().ToArray<float>();
        Dictionary<string, Tensor> state = new()
        {
            ["Layers.0.Weight"] = Tensor.Zeros([4, 3]),
            ["Layers.0.Bias"] = Tensor.Zeros([5]),
            ["Layers.2.Weight"] = Tensor.Zeros([2, 4], DType.Float64),
            ["Head"] = Tensor.Zeros([1]),
        };

        TensorException error = Assert.Throws<TensorException>(() => model.LoadStateDictionary(state));

        Assert.Equal("Sequential: the saved state must fit the model, but it lacks Layers.2.Bias; the model has no " +
            "Head; " +
            "Layers.0.Bias is float32 (4) in the model and float32 (5) in the state; Layers.2.Weight is float32 (2, " +
            "4) in the model and float64 (2, 4) in the state.", error.Message);
        Assert.Equal(before, model.Parameters().First().ToArray<float>());
    }
}
