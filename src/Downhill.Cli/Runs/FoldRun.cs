using System.Diagnostics;
using Downhill.Cli.Output;
using Downhill.Data;

namespace Downhill.Cli.Runs;

/// <summary>Stratified cross-validation: each fold is the test part of a training of its own; the result is the
/// mean.</summary>
internal static class FoldRun
{
    internal static RunResult Run(TrainSettings settings, DataSource source, IReporter reporter, CancellationToken cancellation)
    {
        Stopwatch clock = Stopwatch.StartNew();
        List<RunResult> results = [];
        foreach (DataParts parts in source.Folds(settings.Folds, settings.Seed))
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(new TrainingRun(settings, parts).Run(null, resume: false, new SilentReporter(), cancellation));
            reporter.Fold(results.Count, settings.Folds, results[^1]);
        }
        return new()
        {
            TestAccuracy = results.Average(result => result.TestAccuracy),
            TestLoss = results.Average(result => result.TestLoss),
            TestR2 = results.Average(result => result.TestR2),
            TestMae = results.Average(result => result.TestMae),
            Folds = settings.Folds,
            Parameters = results[0].Parameters,
            Seconds = Math.Round(clock.Elapsed.TotalSeconds, 3),
        };
    }
}
