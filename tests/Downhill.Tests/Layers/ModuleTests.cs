using Downhill.Layers;

namespace Downhill.Tests.Layers;

public class ModuleTests
{
    [Fact]
    public void Names_are_paths_of_properties_and_indices()
    {
        Network network = new();

        Assert.Equal(
            ["Scale", "First.Weight", "First.Bias", "Blocks.0.Weight", "Blocks.1.Weight", "Blocks.1.Bias",
                "Heads.age.Weight", "Offsets.0", "Offsets.1", "Body.Layers.0.Weight", "Body.Layers.0.Bias"],
            network.NamedParameters().Select(named => named.Name));
        Assert.Equal(["Mean"], network.NamedBuffers().Select(named => named.Name));
    }

    [Fact]
    public void Modules_come_before_what_they_hold()
    {
        Assert.Equal(
            ["", "First", "Blocks.0", "Blocks.1", "Heads.age", "Body", "Body.Layers.0", "Body.Layers.1"],
            new Network().NamedModules().Select(named => named.Name));
    }

    [Fact]
    public void Children_are_held_by_the_module_itself() =>
        Assert.Equal(["Linear", "Linear", "Linear", "Linear", "Sequential"],
            new Network().Children().Select(child => child.GetType().Name));

    [Fact]
    public void A_parameter_held_twice_is_named_once()
    {
        Tied tied = new();

        Assert.Equal(["Encoder.Weight", "Decoder.Bias"], tied.NamedParameters().Select(named => named.Name));
        Assert.Equal(9, tied.CountParameters());
    }

    [Fact]
    public void A_module_may_hold_the_one_that_holds_it()
    {
        Parent parent = new();
        parent.Child = new Child(parent);

        Assert.Equal(["Child.Weight"], parent.NamedParameters().Select(named => named.Name));
        Assert.Equal(["Weight"], parent.Child.NamedParameters().Select(named => named.Name));
    }

    [Fact]
    public void Values_are_read_at_each_walk()
    {
        Sequential network = new(new Linear(2, 3));
        Assert.Equal(9, network.CountParameters());

        network.Add(new Linear(3, 1, bias: false));

        Assert.Equal(12, network.CountParameters());
    }

    [Fact]
    public void Train_and_eval_reach_every_module()
    {
        Network network = new();
        Assert.All(network.NamedModules(), named => Assert.True(named.Module.IsTraining));

        network.Eval();
        Assert.All(network.NamedModules(), named => Assert.False(named.Module.IsTraining));

        network.Train();
        Assert.All(network.NamedModules(), named => Assert.True(named.Module.IsTraining));
    }

    [Fact]
    public void ZeroGrad_forgets_all_gradients()
    {
        Sequential network = new(new Linear(2, 3), new Relu(), new Linear(3, 1));
        network.Forward(Tensor.Ones([4, 2])).Sum().Backward();
        Assert.All(network.Parameters(), parameter => Assert.NotNull(parameter.Grad));

        network.ZeroGrad();

        Assert.All(network.Parameters(), parameter => Assert.Null(parameter.Grad));
    }

    [Fact]
    public void A_hook_sees_inputs_and_outputs_until_it_is_removed()
    {
        Linear layer = new(2, 3);
        List<string> seen = [];
        Tensor x = Tensor.Ones([4, 2]);

        using (layer.OnForward((module, inputs, outputs) => seen.Add($"{module} {inputs[0].Shape} {outputs[0].Shape}")))
            layer.Forward(x);
        layer.Forward(x);

        Assert.Equal(["Linear(2 → 3) (4, 2) (4, 3)"], seen);
    }

    [Fact]
    public void A_module_of_another_signature_has_hooks_too()
    {
        Pair pair = new();
        List<int> seen = [];
        pair.OnForward((_, inputs, outputs) => seen.AddRange([inputs.Count, outputs.Count]));

        (Tensor sum, Tensor difference) = pair.Forward(Tensor.From(3f), Tensor.From(1f));

        Assert.Equal([2, 2], seen);
        Assert.Equal(4, sum.Item<float>());
        Assert.Equal(2, difference.Item<float>());
    }

    sealed class Network : Scaled
    {
        public Linear First { get; } = new(2, 3);

        readonly List<Layer> _blocks = [new Linear(3, 3, bias: false), new Linear(3, 3)];

        public IReadOnlyList<Layer> Blocks => _blocks;

        public Dictionary<string, Layer> Heads { get; } = new() { ["age"] = new Linear(3, 1, bias: false) };

        public Parameter[] Offsets { get; } = [new(Tensor.Zeros([3])), new(Tensor.Zeros([3]))];

        public Buffer Mean { get; } = new(Tensor.Zeros([3]));

        public Sequential Body { get; } = new(new Linear(3, 3), new Relu());

        public Func<Tensor, Tensor> Activation { get; } = x => x.Relu();

        public string[] Labels { get; } = ["a", "b"];

        public Dictionary<string, double> Rates { get; } = new() { ["a"] = 0.1 };

        protected override Tensor Run(Tensor x) => Activation(Body.Forward(First.Forward(x) * Scale));
    }

    abstract class Scaled : Layer
    {
        public Parameter Scale { get; } = new(Tensor.Ones([3]));
    }

    sealed class Tied : Module
    {
        public Linear Encoder { get; }

        public Projection Decoder { get; }

        public Tied()
        {
            Encoder = new Linear(2, 3, bias: false);
            Decoder = new Projection(Encoder.Weight);
        }
    }

    sealed class Projection(Parameter weight) : Module
    {
        public Parameter Weight { get; } = weight;

        public Parameter Bias { get; } = new(Tensor.Zeros([3]));
    }

    sealed class Parent : Module
    {
        public Child Child { get; set; } = null!;
    }

    sealed class Child(Parent parent) : Module
    {
        public Parent Parent { get; } = parent;

        public Parameter Weight { get; } = new(Tensor.Zeros([1]));
    }

    sealed class Pair : Module
    {
        public (Tensor Sum, Tensor Difference) Forward(Tensor a, Tensor b) =>
            Enter((a, b), static pair => (pair.a + pair.b, pair.a - pair.b));
    }
}
