using Downhill.Cli.Runs;
using Downhill.Training;

namespace Downhill.Cli.Output;

/// <summary>Where a run tells how it goes: a person at a terminal, a file of plain lines, or a program that reads
/// JSON.</summary>
internal interface IReporter : IProgress<BatchProgress>
{
    void Begin(RunStart start);

    void Epoch(EpochRow row);

    void Fold(int number, int folds, RunResult result);

    void End(RunResult result, RunFolder? folder);
}

/// <summary>What is known before the first batch.</summary>
internal sealed record RunStart(string Data, int TrainRows, int TestRows, ModelSpec Model, long Parameters, int Epochs, int Batches);

/// <summary>Says nothing: for the trainings within a cross-validation.</summary>
internal sealed class SilentReporter : IReporter
{
    public void Begin(RunStart start) { }

    public void Report(BatchProgress value) { }

    public void Epoch(EpochRow row) { }

    public void Fold(int number, int folds, RunResult result) { }

    public void End(RunResult result, RunFolder? folder) { }
}
