using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Serialization;

namespace Downhill.Lessons;

/// <summary>Third scene: one wide layer of 512 units learns a noisy sine.</summary>
internal static class WideNetwork
{
    const int Units = 512, Steps = 1847, Seed = 2021;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("One wide layer");
        Table points = SineWave.Draw(count: 32, noise: 0.1, Seed);
        Tensor x = points.ToTensor("x"), y = points.ToTensor("y");
        Generator.Default.Seed(Seed);
        Sequential network = [new Linear(1, Units), new Tanh(), new Linear(Units, 1)];
        output.Text("""
            Thirty-two noisy points of sin(pi x), and 512 tanh units between one input and one output. Every step sees
            all points; the learning rate is 0.003, the momentum 0.9. Where the weights start and what the points are
            is saved beside this page, so that any other library can start from the same place.
            """);
        Safetensors.Write(Path.Combine(output.Folder, "wide-start.safetensors"),
            [.. network.PyTorchStateDictionary(), new("x", x), new("y", y)]);

        double[] losses = Train(network, x, y);
        output.Figure("wide network, parameters", network.CountParameters(), "N0");
        output.Figure("wide network, steps", Steps, "N0");
        output.Figure("wide network, loss at the start", losses[0], "0.0000");
        output.Figure("wide network, loss at the end", losses[^1], "0.000000");
        Tensor sine = (x * Math.PI).Sin();
        output.Figure("from the sine, points", Loss.MeanSquaredError(y, sine).Item<float>(), "0.0000");
        Tensor said = network.Forward(x);
        output.Figure("from the sine, network", Loss.MeanSquaredError(said, sine).Item<float>(), "0.0000");
        output.Picture("wide-loss", Chart.Line(Enumerable.Range(0, losses.Length), losses, null,
            new() { Title = "Loss of the wide network", XLabel = "step", YLabel = "mean squared error", LogY = true }),
            "Down at once to a straight line through the points, then slowly into the bends of the sine.");
        output.Picture("wide-fit", Fit(network, x, y),
            "What it has learned is nearer to the sine than the points that it has learned from.");
    }

    /// <returns>The loss before each step, and after the last.</returns>
    static double[] Train(Sequential network, Tensor x, Tensor y)
    {
        Sgd sgd = new(network) { LearningRate = 0.003, Momentum = 0.9 };
        double[] losses = new double[Steps + 1];
        for (int step = 0; step < Steps; step++)
        {
            sgd.ZeroGrad();
            Tensor loss = Loss.MeanSquaredError(network.Forward(x), y);
            loss.Backward();
            sgd.Step();
            losses[step] = loss.Item<float>();
        }
        losses[Steps] = Loss.MeanSquaredError(network.Forward(x), y).Item<float>();
        return losses;
    }

    static Chart Fit(Sequential network, Tensor x, Tensor y)
    {
        Tensor places = Tensor.Linspace(-1, 1, 201);
        float[] across = places.ToArray<float>(), said = network.Forward(places.Reshape(201, 1)).ToArray<float>();
        return Chart.Scatter(x.ToArray<float>(), y.ToArray<float>(), "32 points",
            new() { Title = "What the wide network has learned", XLabel = "x", YLabel = "y" })
            .AddLine(across, said, "network")
            .AddLine(across, across.Select(at => Math.Sin(Math.PI * at)), "sin(pi x)", new() { Dashed = true });
    }
}
