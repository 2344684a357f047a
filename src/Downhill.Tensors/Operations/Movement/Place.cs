namespace Downhill.Operations;

/// <summary>Zeros that show the input where a view looks at them: the way back of every view that leaves elements
/// out.</summary>
/// <param name="View">The view; it sees no element twice.</param>
/// <param name="Shape">The shape that the view looks at.</param>
public sealed record Place(ViewOperation View, Shape Shape) : Operation
{
    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        TensorType whole = new(inputs[0].DType, Shape);
        View.Infer([whole], outputs);
        if (outputs[0].Shape != inputs[0].Shape)
            throw new ShapeMismatchException(
                $"Place: the tensor must have the shape of the view, but the tensor is {inputs[0].Shape} and the " +
                $"view {outputs[0].Shape}.",
                inputs[0].Shape, outputs[0].Shape) { Operation = Name };
        outputs[0] = whole;
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Filling.Fill(outputs[0], 0, Name);
        View.TryAlias(outputs[0], 0, inputs[0].Type, out View place);
        Copy.Strided(inputs[0], place);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) => context.Give(0, View.Apply(context.Gradient));
}
