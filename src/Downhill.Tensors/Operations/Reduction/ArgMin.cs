using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Where along an axis the lowest element lies, as int64; the first of equal ones, and NaN below
/// all.</summary>
/// <inheritdoc/>
public sealed record ArgMin(int Axis, bool KeepAxis) : ArgExtreme(Axis, KeepAxis)
{
    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Search<LowestOf>(Name, Axis, inputs[0], outputs[0]);
}
