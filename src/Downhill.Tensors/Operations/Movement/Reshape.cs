namespace Downhill.Operations;

/// <summary>The same elements in the same order under another shape. A view where the strides allow it, else a
/// copy.</summary>
/// <param name="Shape">The new shape, with as many elements as the old one.</param>
public sealed record Reshape(Shape Shape) : Operation
{
    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        if (inputs[0].Shape.ElementCount != Shape.ElementCount)
            throw new ShapeMismatchException(
                $"Reshape: both shapes must have as many elements, but {inputs[0].Shape} has " +
                $"{inputs[0].Shape.ElementCount} and {Shape} has {Shape.ElementCount}.",
                inputs[0].Shape, Shape) { Operation = Name };
        outputs[0] = new(inputs[0].DType, Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Copy.Strided(inputs[0], outputs[0]);

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, context.Gradient.Reshape(context.InputType(0).Shape.Sizes));

    internal override bool TryAlias(in View input, int index, TensorType output, out View alias)
    {
        bool fits = Layout.TryReshape(input.Shape, input.StridesOrNull, Shape, out int[]? strides);
        alias = fits ? new View(input.Storage, output, strides, input.Offset) : default;
        return fits;
    }
}
