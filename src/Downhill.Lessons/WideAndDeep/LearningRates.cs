using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Sixth scene: too small, right, too large.</summary>
internal static class LearningRates
{
    const int Steps = 400;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("The learning rate");
        output.Text("""
            The same network, 32 tanh units on the noisy sine, from the same start, with different learning rates. Too
            small a rate is merely slow. Too large a one jumps across the valley to a place that is higher, and from
            there across again: the loss swings, and settles if it is lucky. A little above that there is no return.
            The fastest rate is found just below the edge.
            """);
        Chart chart = new(new()
        {
            Title = "Loss by learning rate", XLabel = "step", YLabel = "mean squared error",
            LogX = true, LogY = true, YMax = 100,
        });
        foreach ((double rate, string word) in ((double, string)[])
            [(0.001, "too small"), (0.1, "right"), (0.2, "swings"), (0.25, "diverges")])
        {
            double[] losses = Losses(rate);
            chart.AddLine(losses.Skip(1), $"{rate.Show()}: {word}");
            output.Figure($"rate {rate.Show()}, largest loss on the way", losses.Max(), "0.###");
            output.Figure($"rate {rate.Show()}, loss after {Steps} steps", losses[^1], "0.###");
        }
        output.Picture("rates", chart, "What is above 100 is cut off.");
    }

    static double[] Losses(double rate)
    {
        Table points = SineWave.Draw(count: 32, noise: 0.1, seed: 2021);
        Tensor x = points.ToTensor("x"), y = points.ToTensor("y");
        Generator.Default.Seed(1);
        Sequential network = [new Linear(1, 32), new Tanh(), new Linear(32, 1)];
        Sgd sgd = new(network) { LearningRate = rate };
        Descent descent = new(() => Loss.MeanSquaredError(network.Forward(x), y), sgd) { MostSteps = Steps };
        return [.. descent.Run().Losses];
    }
}
