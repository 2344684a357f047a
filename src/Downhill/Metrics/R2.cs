namespace Downhill.Metrics;

/// <summary>Coefficient of determination: 1 − Σ(target − output)² / Σ(target − mean)². 1 is perfect, 0 no better than
/// the mean.</summary>
/// <remarks>One output. NaN with fewer than two different targets.</remarks>
public sealed class R2 : Metric
{
    double _residual, _mean, _spread;
    long _count;

    /// <inheritdoc/>
    public override string Name => "r2";

    /// <inheritdoc/>
    public override double Value => _spread == 0 ? double.NaN : 1 - _residual / _spread;

    /// <inheritdoc/>
    public override void Reset() => (_residual, _mean, _spread, _count) = (0, 0, 0, 0);

    /// <inheritdoc/>
    public override void Add(Tensor outputs, Tensor targets)
    {
        double[] said = outputs.To(DType.Float64).ToArray<double>(), wanted = targets.To(DType.Float64).ToArray<double>();
        for (int i = 0; i < wanted.Length; i++)
        {
            _residual += (wanted[i] - said[i]) * (wanted[i] - said[i]);
            // Welford's update: sums of squares of large targets would cancel.
            double distance = wanted[i] - _mean;
            _mean += distance / ++_count;
            _spread += distance * (wanted[i] - _mean);
        }
    }
}
