using Downhill.Layers;
using Downhill.Losses;
using Downhill.Training;

namespace Downhill.Tests.Training;

public class DeltaRuleTests
{
    /// <summary>A network 3-4-2.</summary>
    static Sequential Network(bool bias = true)
    {
        Generator generator = new(3);
        return [new Linear(3, 4, bias, generator), new Sigmoid(), new Linear(4, 2, bias, generator), new Sigmoid()];
    }

    static Tensor Rows(int count, int width, long seed) => Tensor.Uniform([count, width], 0.01, 0.99, generator: new(seed));

    [Theory]
    [InlineData(1, true), InlineData(1, false), InlineData(5, true)]
    public void A_step_by_the_gradient_is_what_automatic_differentiation_gives(int count, bool bias)
    {
        Sequential network = Network(bias);
        Tensor inputs = Rows(count, 3, 1), targets = Rows(count, 2, 2);
        IReadOnlyList<(Tensor Weight, Tensor? Bias)> corrections = new DeltaRule(network) { LearningRate = 0.3 }.Corrections(inputs, targets);

        // The loss is the mean over rows, a step the sum.
        (Loss.HalfSquaredError(network.Forward(inputs), targets) * count).Backward();
        foreach ((Linear layer, (Tensor weight, Tensor? moved)) in network.OfType<Linear>().Zip(corrections))
        {
            Near(layer.Weight.Grad! * -0.3, weight);
            Assert.Equal(bias, moved is not null);
            if (moved is not null)
                Near(layer.Bias!.Grad! * -0.3, moved);
        }
    }

    /// <summary>Sums of at most five products below 0.3, each rounded to 2⁻²⁴ of itself a few times.</summary>
    static void Near(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.All(expected.ToArray<float>().Zip(actual.ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 3e-7f));
    }

    [Fact]
    public void Each_rule_sends_errors_back_as_its_formula_says()
    {
        Sequential network = Network(bias: false);
        Tensor inputs = Rows(1, 3, 1), targets = Rows(1, 2, 2);
        float[,] w = ((Linear)network[2]).Weight.ToArray2D<float>();
        float[] outputs = network.Forward(inputs).ToArray<float>(), wanted = targets.ToArray<float>();
        double[] e = [.. wanted.Zip(outputs, (t, o) => (double)t - o)];

        Check(ErrorRule.Proportional, j => Sum(k => e[k] * w[k, j] / Enumerable.Range(0, 4).Sum(i => Math.Abs((double)w[k, i]))));
        Check(ErrorRule.Transposed, j => Sum(k => e[k] * w[k, j]));
        Check(ErrorRule.Gradient, j => Sum(k => e[k] * outputs[k] * (1 - outputs[k]) * w[k, j]));

        static double Sum(Func<int, double> part) => part(0) + part(1);

        void Check(ErrorRule rule, Func<int, double> hidden)
        {
            IReadOnlyList<Tensor> errors = new DeltaRule(network, rule).Errors(inputs, targets);
            Assert.Equal(2, errors.Count);
            for (int k = 0; k < 2; k++)
                Assert.Equal(e[k], errors[1].ToArray<float>()[k], 1e-6);
            for (int j = 0; j < 4; j++)
                Assert.Equal(hidden(j), errors[0].ToArray<float>()[j], 1e-6);
        }
    }

    [Theory]
    [InlineData(ErrorRule.Proportional), InlineData(ErrorRule.Transposed), InlineData(ErrorRule.Gradient)]
    public void Every_rule_learns(ErrorRule rule)
    {
        Sequential network = Network();
        Tensor inputs = Rows(6, 3, 1), targets = Rows(6, 2, 2);
        DeltaRule delta = new(network, rule) { LearningRate = 0.1 };
        double before = Loss.HalfSquaredError(network.Forward(inputs), targets).Item<float>();
        for (int step = 0; step < 500; step++)
            delta.Step(inputs, targets);
        Assert.InRange(Loss.HalfSquaredError(network.Forward(inputs), targets).Item<float>(), 0, before * 0.8);
    }

    [Fact]
    public void Pictures_are_flattened()
    {
        Sequential network = [new Flatten(), .. Network()];
        Assert.Equal(new Shape(2, 4), new DeltaRule(network).Errors(Tensor.Ones([2, 1, 3, 1]), Rows(2, 2, 2))[0].Shape);
    }

    [Fact]
    public void Other_layers_are_refused()
    {
        foreach ((Sequential network, string layer) in new (Sequential, string)[]
        {
            ([new Linear(1, 1), new Relu()], "Relu"), ([new Linear(1, 1)], "Linear(1 → 1)"), ([new Sigmoid()], "Sigmoid"),
        })
            Assert.Equal($"DeltaRule: the network must be pairs of Linear and Sigmoid, but {layer} stands at the wrong place.",
                Assert.Throws<ArgumentException>(() => new DeltaRule(network)).Message);
        Assert.Equal("DeltaRule: the network must be pairs of Linear and Sigmoid, but it has no layers.",
            Assert.Throws<ArgumentException>(() => new DeltaRule([])).Message);
    }
}
