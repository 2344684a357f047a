namespace Downhill.Metrics;

/// <summary>Mean of |output − target| over all numbers, in the targets' unit.</summary>
public sealed class MeanAbsoluteError : Metric
{
    double _sum;
    long _count;

    /// <inheritdoc/>
    public override string Name => "mae";

    /// <inheritdoc/>
    public override double Value => _sum / _count;

    /// <inheritdoc/>
    public override void Reset() => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public override void Add(Tensor outputs, Tensor targets)
    {
        double[] said = outputs.To(DType.Float64).ToArray<double>(), wanted = targets.To(DType.Float64).ToArray<double>();
        for (int i = 0; i < wanted.Length; i++)
            _sum += Math.Abs(said[i] - wanted[i]);
        _count += wanted.Length;
    }
}
