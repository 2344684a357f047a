namespace Downhill.Operations;

/// <summary>A diagonal of two axes, which go; it comes as the last axis. Always a view.</summary>
/// <param name="Offset">0 for the main diagonal, positive above it, negative below.</param>
/// <param name="Rows">The axis of rows, counted from the first.</param>
/// <param name="Columns">The axis of columns, counted from the first.</param>
public sealed record Diagonal(int Offset, int Rows, int Columns) : ViewOperation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        if (Rows == Columns)
            throw new ShapeMismatchException(
                $"Diagonal: rows and columns must be two axes, but both are axis {Rows} of {shape}.", shape)
            { Operation = Name };
        List<int> sizes = [.. shape];
        sizes.RemoveAt(Math.Max(Rows, Columns));
        sizes.RemoveAt(Math.Min(Rows, Columns));
        long length = Math.Min(shape[Rows] + Math.Min(0L, Offset), shape[Columns] - Math.Max(0L, Offset));
        outputs[0] = new(inputs[0].DType, [.. sizes, (int)Math.Max(0, length)]);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new Place(this, context.InputType(0).Shape).Apply(context.Gradient));

    private protected override int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result)
    {
        int place = 0;
        for (int axis = 0; axis < input.Rank; axis++)
            if (axis != Rows && axis != Columns)
                result[place++] = strides[axis];
        result[place] = strides[Rows] + strides[Columns];
        bool isEmpty = Offset >= input.Sizes[Columns] || -(long)Offset >= input.Sizes[Rows];
        return isEmpty ? 0 : Offset > 0 ? Offset * strides[Columns] : -Offset * strides[Rows];
    }
}
