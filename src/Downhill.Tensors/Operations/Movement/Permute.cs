namespace Downhill.Operations;

/// <summary>Axes in another order: axis i of the output is axis Order[i] of the input. Always a view.</summary>
/// <param name="Order">Every axis once; its sizes are axis numbers.</param>
public sealed record Permute(Shape Order) : ViewOperation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        if (Order.Rank != shape.Rank || Order.Distinct().Count() != shape.Rank || Order.Any(axis => axis >= shape.Rank))
            throw new ShapeMismatchException(
                $"Permute: the order must name every axis once, but the tensor is {shape} and the order {Order}.",
                shape)
            { Operation = Name };
        int[] sizes = new int[shape.Rank];
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = shape.Sizes[Order.Sizes[i]];
        outputs[0] = new(inputs[0].DType, new Shape(sizes));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        int[] inverse = new int[Order.Rank];
        for (int i = 0; i < inverse.Length; i++)
            inverse[Order.Sizes[i]] = i;
        context.Give(0, context.Gradient.Permute(inverse));
    }

    private protected override int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result)
    {
        for (int i = 0; i < result.Length; i++)
            result[i] = strides[Order.Sizes[i]];
        return 0;
    }
}
