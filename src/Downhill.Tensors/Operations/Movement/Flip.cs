namespace Downhill.Operations;

/// <summary>The elements of some axes in reverse order. Always a view.</summary>
/// <param name="Axes">The axes to reverse.</param>
public sealed record Flip(Axes Axes) : ViewOperation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[0];

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) => context.Give(0, Apply(context.Gradient));

    private protected override int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result)
    {
        int offset = 0;
        strides.CopyTo(result);
        foreach (int axis in Axes.Values)
        {
            offset += strides[axis] * Math.Max(0, input.Sizes[axis] - 1);
            result[axis] = -strides[axis];
        }
        return offset;
    }
}
