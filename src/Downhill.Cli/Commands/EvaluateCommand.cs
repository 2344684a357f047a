using System.CommandLine;
using Downhill.Cli.Output;
using Downhill.Cli.Runs;
using Downhill.Data;
using Downhill.Optimizers;
using Downhill.Training;

namespace Downhill.Cli.Commands;

/// <summary>downhill evaluate: a finished model on the test part, or on other data.</summary>
internal static class EvaluateCommand
{
    internal static Command Create(TextWriter output)
    {
        Option<string> run = FinishedRun.Option();
        Option<string?> data = new("--data")
        {
            Description = "Other data with the same columns or pictures: their test part, else all rows. Default: the run's test part.",
        };
        Option<string?> directory = new("--data-dir") { Description = "Where named data sets are." };
        Option<bool> json = new("--json") { Description = "Print one JSON object." };
        Command command = new("evaluate", "Say how well a trained model does.") { run, data, directory, json };
        command.SetAction(call =>
        {
            FinishedRun finished = FinishedRun.Open(call.GetValue(run)!);
            RunResult result = Evaluate(finished, Rows(finished, call.GetValue(data), call.GetValue(directory)));
            IReporter reporter = call.GetValue(json) ? new JsonReporter(output) : new PlainReporter(output);
            reporter.End(result, null);
            return CommandLine.Done;
        });
        return command;
    }

    static Dataset Rows(FinishedRun run, string? data, string? directory)
    {
        TrainSettings settings = run.Settings with { DataDirectory = directory ?? run.Settings.DataDirectory };
        return data is null
            ? TrainCommand.Open(settings).Split(settings.Validation, seed: settings.Seed).Test
            : DataSets.Encode(data, run.Encoder, settings.DataDirectory);
    }

    static RunResult Evaluate(FinishedRun run, Dataset rows)
    {
        Trainer trainer = new(run.Model, new Sgd(run.Model), run.Pairing.Function()) { Metrics = Figures.Metrics(rows.Task) };
        EpochRow row = Figures.Row(new(0, 0, 0, 0, null), trainer.Evaluate(new DataLoader(rows,
            TrainingRun.EvaluationBatch)), rows.TargetScale);
        return new()
        {
            TestAccuracy = row.TestAccuracy, TestLoss = row.TestLoss, TestR2 = row.TestR2, TestMae = row.TestMae,
            Parameters = run.Model.CountParameters(), Run = run.Folder.Path,
        };
    }
}
