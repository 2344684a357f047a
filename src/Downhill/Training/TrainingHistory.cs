namespace Downhill.Training;

/// <summary>The epochs of a training, and which of them was best: the one with the least validation loss, or the last
/// where nothing was validated.</summary>
public sealed class TrainingHistory
{
    readonly List<EpochResult> _epochs = [];

    /// <summary>The finished epochs in order.</summary>
    public IReadOnlyList<EpochResult> Epochs => _epochs;

    /// <summary>The best epoch so far; null before the first. The first of equals counts.</summary>
    public EpochResult? Best { get; private set; }

    /// <summary>Epochs since the best one.</summary>
    public int EpochsSinceBest => Best is null ? 0 : _epochs.Count - Best.Epoch;

    /// <summary>Adds a finished epoch.</summary>
    public void Add(EpochResult result)
    {
        _epochs.Add(result);
        if (Best?.Validation is not { } best || result.Validation is not { } validation || validation.Loss < best.Loss)
            Best = result;
    }
}
