namespace Downhill.Training;

/// <summary>Loss and metrics over a set of batches.</summary>
/// <param name="Loss">Mean over rows.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Metrics">Values by name, such as <c>accuracy</c>.</param>
public sealed record Evaluation(double Loss, long Rows, IReadOnlyDictionary<string, double> Metrics);

/// <summary>How an epoch went.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="TrainLoss">Mean loss over its rows, while it learned.</param>
/// <param name="Rows">Rows it learned from.</param>
/// <param name="Seconds">Time it took to learn, evaluation not counted.</param>
/// <param name="Validation">Loss and metrics on the validation part, where there is one.</param>
public sealed record EpochResult(int Epoch, double TrainLoss, long Rows, double Seconds, Evaluation? Validation)
{
    /// <summary>Rows learned from a second.</summary>
    public double RowsPerSecond => Seconds > 0 ? Rows / Seconds : 0;
}

/// <summary>Where a training stands within an epoch.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Batch">Batches done in it.</param>
/// <param name="Rows">Rows done in it.</param>
/// <param name="Loss">Mean loss in it so far.</param>
public readonly record struct BatchProgress(int Epoch, int Batch, long Rows, double Loss);
