namespace Downhill.Operations;

/// <summary>Every Step-th element of a range of one axis; a negative step walks the range from its end. Always a
/// view.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Start">First place of the range.</param>
/// <param name="Stop">The place after its last.</param>
/// <param name="Step">Places from one element to the next, not 0.</param>
public sealed record Slice(int Axis, int Start, int Stop, int Step) : ViewOperation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        int size = shape[Axis];
        if (Start < 0 || Stop > size || Start > Stop)
            throw new ShapeMismatchException(
                $"Slice: a range of axis {Axis} with size {size} runs forwards within 0..{size}, but {Start}..{Stop} " +
                "was given.", shape)
            { Operation = Name };
        if (Step == 0)
            throw new ShapeMismatchException("Slice: a step is at least 1 or at most -1, but 0 was given.", shape)
            { Operation = Name };
        outputs[0] = new(inputs[0].DType, shape.With(Axis, (Stop - Start + Math.Abs(Step) - 1) / Math.Abs(Step)));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new Place(this, context.InputType(0).Shape).Apply(context.Gradient));

    private protected override int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result)
    {
        strides.CopyTo(result);
        result[Axis] *= Step;
        return Start == Stop ? 0 : strides[Axis] * (Step > 0 ? Start : Stop - 1);
    }
}
