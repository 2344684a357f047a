using Downhill.Data;
using Downhill.Layers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Fourth scene: what no gradient finds, one tries: learning rate, width and batch size.</summary>
internal static class HyperParameters
{
    const string Rate = "learning rate", Width = "width", BatchSize = "batch size";

    internal static void Tell(LessonOutput output, DataParts digits, int rows = 10_000)
    {
        output.Heading("What one tunes");
        output.Text($"""
            Weights are found by descent. The learning rate, the width of the hidden layer and the batch size are not
            weights: they are hyper-parameters, and one finds them by trying. A sweep trains a network for every
            combination, here for one epoch on {((double)rows).Show("N0")} digits each.
            """);
        DataParts some = digits with { Train = digits.Train.Select([.. Enumerable.Range(0, rows)]) };

        SweepResults results = new Sweep()
            .Over(Rate, 0.0003, 0.003, 0.03, 0.3)
            .Over(Width, 8, 64, 512)
            .Over(BatchSize, 16, 64, 256)
            .Run(setting => Accuracy(some, setting));

        SweepRun best = results.Highest;
        output.Figure("combinations", results.Runs.Count, "0");
        output.Figure("best accuracy", best.Figure, "0.0", "%");
        output.Figure("best learning rate", best.Setting[Rate], "0.####");
        output.Figure("best width", best.Setting[Width], "0");
        output.Figure("best batch size", best.Setting[BatchSize], "0");
        output.Table([.. results.Names, "right (%)"], results.Runs.OrderByDescending(run => run.Figure).Take(10)
            .Select(run => (string[])[.. run.Setting.Values.Select(one => one.Value.Show()),
                run.Figure.Show("0.0")]));
        foreach (double size in results.Values(BatchSize))
            output.Picture($"sweep-{size}", Chart.HeatMap(results.Where(BatchSize, size).Table(Rate, Width),
                results.Labels(Rate), results.Labels(Width), new()
                {
                    Title = $"Right answers (%), batches of {size}", XLabel = Width, YLabel = Rate, ValueFormat = "0.0",
                }), $"Each cell is a network trained for one epoch in batches of {size}.");
        output.Text("""
            The learning rate matters most: too small and one epoch is not enough, too large and nothing is learned at
            all. A larger batch takes fewer steps in an epoch, and bears a larger rate. Width helps, at its price in
            time.
            """);
    }

    static double Accuracy(DataParts digits, SweepSetting setting)
    {
        Generator.Default.Seed(1);
        int width = (int)setting[Width];
        Sequential network = [new Flatten(), new Linear(784, width), new Relu(), new Linear(width, 10)];
        return 100 * DigitTraining.Train(network, digits, epochs: 1, setting[Rate], (int)setting[BatchSize])[^1];
    }
}
