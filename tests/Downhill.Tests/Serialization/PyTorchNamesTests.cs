using Downhill.Data;
using Downhill.Layers;
using Downhill.Serialization;

namespace Downhill.Tests.Serialization;

public class PyTorchNamesTests
{
    [Theory]
    [InlineData("Weight", "weight")]
    [InlineData("RunningMean", "running_mean")]
    [InlineData("RunningVariance", "running_var")]
    [InlineData("Conv1", "conv1")]
    [InlineData("Layer1Norm", "layer1_norm")]
    [InlineData("MLP", "mlp")]
    public void Words_are_joined_by_underscores(string ours, string theirs) =>
        Assert.Equal(theirs, PyTorchNames.Of(ours));

    [Fact]
    public void Containers_do_not_appear_in_names() => Assert.Equal(
        ["features.0.weight", "features.0.bias", "features.1.0.weight", "features.1.0.bias",
            "features.1.0.running_mean",
            "features.1.0.running_var", "blocks.0.weight", "heads.main.weight"],
        new Network().PyTorchStateDictionary().Keys);

    [Fact]
    public void Names_of_either_kind_are_loaded_and_counted_batches_are_left_out()
    {
        Network from = new(), to = new();
        Dictionary<string, Tensor> state = new(from.PyTorchStateDictionary())
        {
            ["features.1.0.num_batches_tracked"] = Tensor.From<long>(3),
        };

        to.LoadStateDictionary(state);

        Assert.All(from.StateDictionary().Zip(to.StateDictionary()), pair =>
            Assert.Equal(pair.First.Value.ToArray<float>(), pair.Second.Value.ToArray<float>()));
    }

    [Fact]
    public void A_file_that_does_not_fit_is_named()
    {
        using TemporaryFolder folder = new();
        string path = folder["other.safetensors"];
        new Linear(2, 3).Save(path);

        DataFileException error = Assert.Throws<DataFileException>(() => new Linear(4, 3, bias: false).Load(path));

        Assert.Equal($"safetensors file '{path}': the saved state must fit the model, but the model has no Bias; " +
            "Weight is float32 (3, 4) in the model and float32 (3, 2) in the state.", error.Message);
        Assert.Equal(path, error.FileName);
    }

    sealed class Network : Module
    {
        public Sequential Features { get; } = new(new Linear(2, 3), new Sequential(new BatchNorm1d(3)));

        public ModuleList<Linear> Blocks { get; } = new(new Linear(3, 3, bias: false));

        public Dictionary<string, Layer> Heads { get; } = new() { ["main"] = new Linear(3, 1, bias: false) };
    }
}
