using System.Text.Json;
using Downhill.Optimizers;

namespace Downhill.Tests.Optimizers;

public class OptimizerGoldenTests
{
    static readonly JsonElement s_golden = Golden.Read("optimizers.json");

    static readonly Dictionary<string, Func<Parameter[], Optimizer>> s_made = new()
    {
        ["Sgd"] = p => new Sgd(p) { LearningRate = 0.1 },
        ["Sgd decay"] = p => new Sgd(p) { LearningRate = 0.1, WeightDecay = 0.02 },
        ["Sgd momentum"] = p => new Sgd(p) { LearningRate = 0.1, Momentum = 0.9 },
        ["Sgd dampening"] = p => new Sgd(p) { LearningRate = 0.1, Momentum = 0.9, Dampening = 0.3, WeightDecay = 0.01 },
        ["Sgd nesterov"] = p => new Sgd(p) { LearningRate = 0.1, Momentum = 0.9, Nesterov = true },
        ["Adam"] = p => new Adam(p) { LearningRate = 0.01 },
        ["Adam decay"] = p => new Adam(p) { LearningRate = 0.01, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = 0.1 },
        ["Adam amsgrad"] = p => new Adam(p) { LearningRate = 0.01, AmsGrad = true },
        ["AdamW"] = p => new AdamW(p) { LearningRate = 0.01 },
        ["AdamW amsgrad"] = p => new AdamW(p) { LearningRate = 0.01, WeightDecay = 0.2, AmsGrad = true },
        ["RmsProp"] = p => new RmsProp(p),
        ["RmsProp centered"] = p => new RmsProp(p) { LearningRate = 0.02, Alpha = 0.9, Centered = true, WeightDecay = 0.01 },
        ["RmsProp momentum"] = p => new RmsProp(p) { LearningRate = 0.02, Momentum = 0.9 },
    };

    public static TheoryData<string> Names => [.. s_golden.GetProperty("results").EnumerateObject().Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Ten_steps_are_those_of_PyTorch(string name)
    {
        Parameter weights = new(Tensor.From(s_golden.GetProperty("start").Doubles()));
        Optimizer optimizer = s_made[name]([weights]);
        foreach ((JsonElement gradient, JsonElement expected) in s_golden.GetProperty("gradients").EnumerateArray()
            .Zip(s_golden.GetProperty("results").GetProperty(name).EnumerateArray()))
        {
            weights.Grad = Tensor.From(gradient.Doubles());
            optimizer.Step();
            // A dozen roundings a step, each 1.1e-16, ten steps.
            Golden.Near(expected.Doubles(), weights.ToArray<double>(), 1e-13);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_state_that_was_saved_and_loaded_goes_on_with_the_same_bits(string name)
    {
        double[][] gradients = [.. s_golden.GetProperty("gradients").EnumerateArray().Select(one => one.Doubles())];
        Parameter whole = new(Tensor.From(s_golden.GetProperty("start").Doubles()));
        Parameter halves = new(Tensor.From(s_golden.GetProperty("start").Doubles()));
        Optimizer never = s_made[name]([whole]), before = s_made[name]([halves]), after = s_made[name]([halves]);

        Run(never, whole, gradients);
        Run(before, halves, gradients[..4]);
        after.LoadStateDictionary(before.StateDictionary().ToDictionary(entry => entry.Key, entry => entry.Value.Clone()));
        Run(after, halves, gradients[4..]);

        Assert.Equal(whole.ToArray<double>(), halves.ToArray<double>());
        Assert.Equal(10, after.StepCount);
    }

    static void Run(Optimizer optimizer, Parameter weights, double[][] gradients)
    {
        foreach (double[] gradient in gradients)
        {
            weights.Grad = Tensor.From(gradient);
            optimizer.Step();
        }
    }
}
