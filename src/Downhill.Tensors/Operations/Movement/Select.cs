namespace Downhill.Operations;

/// <summary>One place of an axis, which goes. Always a view.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Index">The place; negative places count from the end.</param>
public sealed record Select(int Axis, int Index) : ViewOperation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        int size = shape[Axis];
        if (Index >= size || Index < -size)
            throw new ShapeMismatchException(
                $"Select: an index of axis {Axis} with size {size} is at least {-size} and at most {size - 1}, but " +
                $"{Index} was given.",
                shape) { Operation = Name };
        outputs[0] = new(inputs[0].DType, shape.Without(Axis));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new Place(this, context.InputType(0).Shape).Apply(context.Gradient));

    private protected override int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result)
    {
        strides[..Axis].CopyTo(result);
        strides[(Axis + 1)..].CopyTo(result[Axis..]);
        return strides[Axis] * (Index < 0 ? Index + input.Sizes[Axis] : Index);
    }
}
