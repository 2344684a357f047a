using System.Diagnostics;
using Downhill.Cli.Output;
using Downhill.Cli.Reports;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Serialization;
using Downhill.Training;

namespace Downhill.Cli.Runs;

/// <summary>One training from data to a finished run folder.</summary>
internal sealed class TrainingRun
{
    // Evaluation has no gradients to keep: larger batches are faster.
    internal const int EvaluationBatch = 256;

    readonly TrainSettings _settings;
    readonly DataParts _parts;
    readonly LossPairing _pairing;
    readonly Layer _model;
    readonly Optimizer _optimizer;
    readonly DataLoader _loader;
    readonly Trainer _trainer;
    readonly List<EpochRow> _rows = [];
    readonly int _epochs;
    readonly Stopwatch _clock = Stopwatch.StartNew();

    internal TrainingRun(TrainSettings settings, DataParts parts)
    {
        (_settings, _parts) = (settings, parts);
        _pairing = LossPairing.Of(settings, parts.Train.Task);
        Generator.Default.Seed(settings.Seed);
        Spec = CreateSpec(settings, parts.Train, _pairing);
        _model = Spec.Build(Generator.Default);
        _loader = new(parts.Train, settings.BatchSize) { Shuffle = true, Seed = settings.Seed, LendBatches = true };
        _epochs = settings.Epochs ?? DefaultEpochs(_loader.BatchCount);
        _optimizer = OptimizerChoice.Create(settings, _model, (long)_epochs * _loader.BatchCount);
        _trainer = new(_model, _optimizer, _pairing.Function()) { Metrics = Figures.Metrics(parts.Train.Task) };
    }

    internal ModelSpec Spec { get; }

    /// <summary>Trains, or goes on from the checkpoint, with a folder to save to (null: nothing is saved).</summary>
    internal RunResult Run(RunFolder? folder, bool resume, IReporter reporter, CancellationToken cancellation)
    {
        if (resume && folder is not null)
            Restore(folder);
        else if (folder is not null)
            SaveSetup(folder);
        reporter.Begin(new(_parts.Train.Name, _parts.Train.Count, _parts.Test.Count, Spec, _model.CountParameters(),
            _epochs, _loader.BatchCount));
        _trainer.Fit(_loader, _epochs, Loader(_parts.Validation), reporter, result =>
            EndEpoch(result, folder, reporter, cancellation), cancellation);
        if (folder is not null)
        {
            _model.Load(folder.Weights);
            Report.Save(folder, new(_settings, Spec, _rows, _model, _pairing, _parts));
        }
        EpochRow kept = _rows[_trainer.History.Best!.Epoch - 1];
        return new()
        {
            TestAccuracy = kept.TestAccuracy, TestLoss = kept.TestLoss, TestR2 = kept.TestR2, TestMae = kept.TestMae,
            Parameters = _model.CountParameters(), Seconds = Math.Round(_clock.Elapsed.TotalSeconds, 3), Run = folder?.Path,
        };
    }

    /// <summary>Pictures are learned in five epochs; small tables go round until they have seen some hundred
    /// batches.</summary>
    static int DefaultEpochs(int batches) => Math.Clamp(200 / batches, 5, 200);

    static ModelSpec CreateSpec(TrainSettings settings, Dataset data, LossPairing pairing)
    {
        (string kind, int[] hidden) = ModelSpec.Parse(settings.Model);
        int outputs = data.Task == DataTask.Classification ? data.ClassNames.Count : data.Targets.Shape[1];
        if (kind == "cnn" && data.RowShape.Rank != 3)
            throw new UsageException(
                $"train: --model cnn needs pictures, but a row of {settings.Data} is {data.RowShape}. Use --model mlp:128.");
        return new(kind, hidden, settings.Activation, pairing.IsFused ? "linear" : pairing.Output, [.. data.RowShape], outputs);
    }

    void SaveSetup(RunFolder folder)
    {
        folder.Save(_settings);
        folder.Save(Spec);
        folder.Save(_parts.Encoder);
    }

    void Restore(RunFolder folder)
    {
        if (!File.Exists(folder.Checkpoint))
            return; // Stopped before the first epoch was finished: from the start is where it stood.
        _rows.AddRange(Checkpoint.Load(folder.Checkpoint, _model, _optimizer));
        foreach (EpochRow row in _rows)
            _trainer.History.Add(new(row.Epoch, row.TrainLoss, _parts.Train.Count, row.Seconds,
                row.ValidationLoss is { } loss ? new Evaluation(loss, _parts.Validation!.Count, new Dictionary<string, double>()) : null));
        _loader.NextEpoch = _rows.Count;
    }

    void EndEpoch(EpochResult result, RunFolder? folder, IReporter reporter, CancellationToken cancellation)
    {
        Evaluation test = _trainer.Evaluate(Loader(_parts.Test)!, cancellation);
        EpochRow row = Figures.Row(result, test, _parts.Train.TargetScale);
        _rows.Add(row);
        if (folder is not null)
        {
            if (_trainer.History.Best == result)
                _model.Save(folder.Weights);
            Checkpoint.Save(folder.Checkpoint, _model, _optimizer, _rows);
            folder.Save(_rows);
        }
        reporter.Epoch(row);
    }

    static DataLoader? Loader(Dataset? data) => data is null ? null : new(data, EvaluationBatch);
}
