using Downhill.Data;
using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Networks of sigmoid neurons that read digits, and how they learn one row at a time.</summary>
internal static class SigmoidDigits
{
    internal const int Pixels = 784, Digits = 10;

    /// <summary>784 inputs, a hidden layer, 10 outputs, all weights drawn by one rule.</summary>
    internal static Sequential Network(int hidden, Initializer weights, long seed = 1)
    {
        Linear first = new(Pixels, hidden, bias: false), last = new(hidden, Digits, bias: false);
        Generator generator = new(seed);
        weights.Fill(first.Weight, generator);
        weights.Fill(last.Weight, generator);
        return [new Flatten(), first, new Sigmoid(), last, new Sigmoid()];
    }

    /// <summary>What the ten outputs should say: 0.99 for the digit and 0.01 for all others. A sigmoid never reaches 0
    /// or 1.</summary>
    internal static Tensor Targets(Tensor labels) => labels.OneHot(Digits).To(DType.Float32) * 0.98 + 0.01;

    /// <summary>Goes through rows once, one at a time.</summary>
    /// <returns>How many percent of 1,000 test digits are read rightly: before the first row, and after each
    /// 1,000.</returns>
    internal static double[] Learn(Sequential network, ErrorRule rule, DataParts digits, int rows)
    {
        Dataset training = digits.Train.Select([.. Enumerable.Range(0, rows)]);
        Dataset tests = digits.Test.Select([.. Enumerable.Range(0, 1000)]);
        DeltaRule delta = new(network, rule) { LearningRate = 0.1 };
        List<double> right = [100 * new Predictions(network, tests).Accuracy];
        int seen = 0;
        foreach (Batch row in new DataLoader(training, 1) { Shuffle = true, Seed = 1, LendBatches = true })
        {
            delta.Step(row.Inputs, Targets(row.Targets));
            if (++seen % 1000 == 0)
                right.Add(100 * new Predictions(network, tests).Accuracy);
        }
        return [.. right];
    }

    /// <summary>How many rows were seen at each point of such a curve.</summary>
    internal static IEnumerable<int> Seen(double[] right) => Enumerable.Range(0, right.Length).Select(i => 1000 * i);

    /// <summary>The frame of a chart of such curves.</summary>
    internal static ChartOptions Curves(string title) =>
        new() { Title = title, XLabel = "rows seen", YLabel = "test digits read (%)", YMin = 0, YMax = 100 };
}
