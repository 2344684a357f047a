using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Fourth scene: what passes through fifty layers is multiplied fifty times, forward and backward.</summary>
internal static class FiftyLayers
{
    const int Depth = 50;

    static readonly ChartOptions s_norms = new() { XLabel = "layer", YLabel = "norm", LogY = true };

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Fifty layers");
        output.Text("""
            Fifty linear layers of one unit each, one after the other: a 1 that goes in comes out as the product of
            fifty weights. If every weight is 2 it explodes, if every weight is 1/2 it vanishes. The gradient on its
            way back meets the same weights, and fares the same.
            """);
        double[] places = [.. Enumerable.Range(1, Depth).Select(layer => (double)layer)];
        Chart chart = new(s_norms with { Title = "Gradient that arrives at each of fifty layers" });
        foreach (double weight in (double[])[2, 1, 0.5])
        {
            Sequential network = Chain(weight);
            Tensor one = Tensor.Ones([1, 1]);
            double end = network.Forward(one).Item<float>();
            double[] norms = [.. GradientNorms.ByOutput(network, () => network.Forward(one).Sum())
                .Select(layer => layer.Norm)];
            string name = $"every weight {weight.Show()}", format = weight == 1 ? "0" : "0.0000E+0";
            output.Figure($"{name}, output", end, format);
            output.Figure($"{name}, gradient at layer 1", norms[0], format);
            chart.AddLine(places, norms, name);
        }
        output.Picture("fifty-layers", chart,
            "Backward from the right: 1 at the last layer, and at each layer before it a factor of 2, 1 or 1/2 more.");
        TellActivations(output, places);
    }

    /// <summary>The same with layers of 32 units, activations, and starting weights drawn by chance.</summary>
    static void TellActivations(LessonOutput output, double[] places)
    {
        output.Text("""
            Real layers are wider, have activations, and start from weights drawn by chance. Their spread decides: with
            the standard deviation 1/sqrt(inputs) a sigmoid, whose slope is 1/4 at most, loses the gradient in a few
            layers and tanh keeps much of it; ReLU drops half of its inputs, and with sqrt(2/inputs) makes up for it.
            """);
        Chart chart = new(s_norms with { Title = "Weight gradients of fifty layers of 32 units" });
        (string, Func<Layer>, Initializer)[] kinds =
        [
            ("sigmoid", () => new Sigmoid(), Initialize.NormalByInputs),
            ("tanh", () => new Tanh(), Initialize.NormalByInputs),
            ("ReLU", () => new Relu(), Initialize.KaimingNormal()),
        ];
        foreach ((string name, Func<Layer> activation, Initializer start) in kinds)
        {
            double[] norms = WeightGradients(activation, start);
            double share = norms[0] / norms[^1];
            output.Figure($"{name}, gradient of layer 1 over layer 50", share, share < 0.01 ? "0.0E+0" : "0.00");
            chart.AddLine(places, norms, name);
        }
        output.Picture("fifty-activations", chart, "The same random inputs and targets, three activations.");
    }

    static Sequential Chain(double weight)
    {
        Sequential chain = [.. Enumerable.Range(0, Depth).Select(_ => new Linear(1, 1, bias: false))];
        foreach (Parameter parameter in chain.Parameters())
            Initialize.Constant(weight).Fill(parameter);
        return chain;
    }

    static double[] WeightGradients(Func<Layer> activation, Initializer start)
    {
        Generator.Default.Seed(1);
        Sequential network = [];
        for (int layer = 0; layer < Depth; layer++)
        {
            Linear linear = new(32, 32, bias: false);
            start.Fill(linear.Weight);
            network.Add(linear);
            network.Add(activation());
        }
        Tensor inputs = Tensor.Normal([64, 32]), targets = Tensor.Normal([64, 32]);
        Loss.MeanSquaredError(network.Forward(inputs), targets).Backward();
        return [.. GradientNorms.ByLayer(network).Select(layer => layer.Norm)];
    }
}
