namespace Downhill.Metrics;

/// <summary>Share of rows whose target class is among the k largest outputs; between 0 and 1.</summary>
/// <remarks>Outputs (rows, classes), targets int64 (rows). A class counts when fewer than k others have a larger
/// output.</remarks>
/// <param name="k">How many guesses a row has, at least 1.</param>
public sealed class TopK(int k) : Metric
{
    long _right, _rows;

    /// <inheritdoc/>
    public override string Name => $"top_{k}";

    /// <inheritdoc/>
    public override double Value => (double)_right / _rows;

    /// <inheritdoc/>
    public override void Reset() => (_right, _rows) = (0, 0);

    /// <inheritdoc/>
    public override void Add(Tensor outputs, Tensor targets)
    {
        long[] classes = targets.ToArray<long>();
        double[] values = outputs.To(DType.Float64).ToArray<double>();
        int width = outputs.Shape[^1];
        for (int row = 0; row < classes.Length; row++)
        {
            ReadOnlySpan<double> scores = values.AsSpan(row * width, width);
            double target = scores[(int)classes[row]];
            int larger = 0;
            foreach (double score in scores)
                larger += score > target ? 1 : 0;
            _right += larger < k ? 1 : 0;
        }
        _rows += classes.Length;
    }
}
