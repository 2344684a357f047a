namespace Downhill.Metrics;

/// <summary>Share of rows whose largest output is the target class; between 0 and 1. The first of equal outputs
/// counts.</summary>
/// <remarks>Outputs (rows, classes), targets int64 (rows).</remarks>
public sealed class Accuracy : Metric
{
    long _right, _rows;

    /// <inheritdoc/>
    public override string Name => "accuracy";

    /// <inheritdoc/>
    public override double Value => (double)_right / _rows;

    /// <inheritdoc/>
    public override void Reset() => (_right, _rows) = (0, 0);

    /// <inheritdoc/>
    public override void Add(Tensor outputs, Tensor targets)
    {
        long[] guesses = outputs.ArgMax(-1).ToArray<long>(), classes = targets.ToArray<long>();
        for (int row = 0; row < classes.Length; row++)
            _right += guesses[row] == classes[row] ? 1 : 0;
        _rows += classes.Length;
    }
}
