namespace Downhill.Operations;

/// <summary>Repeats axes of size 1, and new leading axes, without copying: their stride is 0. Always a view.</summary>
/// <param name="Shape">The shape to repeat to.</param>
public sealed record Expand(Shape Shape) : ViewOperation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape from = inputs[0].Shape;
        bool fits = from.Rank <= Shape.Rank;
        for (int i = 1; fits && i <= from.Rank; i++)
            fits = from.Sizes[^i] == 1 || from.Sizes[^i] == Shape.Sizes[^i];
        if (!fits)
            throw new ShapeMismatchException(
                $"Expand: axes aligned from the last must be equal or 1, but the tensor is {from} and the shape to " +
                $"expand to {Shape}.",
                from, Shape) { Operation = Name };
        outputs[0] = new(inputs[0].DType, Shape);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, context.Gradient.SumTo(context.InputType(0).Shape));

    private protected override int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result)
    {
        int added = result.Length - input.Rank;
        for (int axis = 0; axis < input.Rank; axis++)
            result[axis + added] = input.Sizes[axis] == 1 ? 0 : strides[axis];
        return 0;
    }
}
