using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Where along an axis the highest element lies, as int64; the first of equal ones, and NaN above
/// all.</summary>
/// <inheritdoc/>
public sealed record ArgMax(int Axis, bool KeepAxis) : ArgExtreme(Axis, KeepAxis)
{
    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Search<HighestOf>(Name, Axis, inputs[0], outputs[0]);
}
