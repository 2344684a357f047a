using Downhill.Data;
using Downhill.Metrics;
using Downhill.Training;

namespace Downhill.Cli.Runs;

/// <summary>Which figures a task has, and how they are printed: errors of numbers in the data's own unit.</summary>
internal static class Figures
{
    internal static Metric[] Metrics(DataTask task) =>
        task == DataTask.Classification ? [new Accuracy()] : [new R2(), new MeanAbsoluteError()];

    internal static EpochRow Row(EpochResult result, Evaluation test, NumberScale targets) => new()
    {
        Epoch = result.Epoch,
        TrainLoss = result.TrainLoss,
        ValidationLoss = result.Validation?.Loss,
        ValidationAccuracy = Figure(result.Validation, "accuracy"),
        TestLoss = test.Loss,
        TestAccuracy = Figure(test, "accuracy"),
        TestR2 = Figure(test, "r2"),
        TestMae = Figure(test, "mae") * Math.Abs(targets.Factor),
        Seconds = Math.Round(result.Seconds, 4),
        RowsPerSecond = Math.Round(result.RowsPerSecond, 1),
    };

    static double? Figure(Evaluation? evaluation, string name) =>
        evaluation is not null && evaluation.Metrics.TryGetValue(name, out double value) && !double.IsNaN(value) ? value : null;
}
