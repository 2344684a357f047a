namespace Downhill.Operations;

/// <summary>The tensor side by side with itself along every axis, as tiles on a floor. Any dtype.</summary>
/// <param name="Counts">How often along each axis, at least the tensor's axes; new axes come first.</param>
public sealed record Repeat(Shape Counts) : Operation
{
    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        if (Counts.Rank < shape.Rank)
            throw new ShapeMismatchException(
                $"Repeat: there is a count for each axis, but {shape} has {shape.Rank} axes and {Counts.Rank} counts " +
                "were given.", shape)
            { Operation = Name };
        int[] sizes = [.. Counts];
        for (int i = 1; i <= shape.Rank; i++)
            sizes[^i] = checked(sizes[^i] * shape.Sizes[^i]);
        outputs[0] = new(inputs[0].DType, new(sizes));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        View from = inputs[0];
        TensorType tiles = new(from.DType, Tiles(from.Shape));
        int[] strides = new int[tiles.Shape.Rank];
        for (int i = 1; i <= from.Shape.Rank; i++)
            strides[^(2 * i - 1)] = from.Strides[^i];
        Copy.Strided(new View(from.Storage, tiles, Layout.Normalize(tiles.Shape, strides), from.Offset), outputs[0]);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Shape shape = context.InputType(0).Shape;
        int[] counts = [.. Enumerable.Range(0, Counts.Rank).Select(axis => 2 * axis)];
        if (counts.Length > 0)
            context.Give(0, context.Gradient.Reshape(Tiles(shape).Sizes).Sum(counts).Reshape(shape.Sizes));
        else
            context.Give(0, context.Gradient);
    }

    /// <summary>The result with two axes for each: which tile, and where in the tile.</summary>
    Shape Tiles(Shape shape)
    {
        int[] sizes = new int[2 * Counts.Rank];
        for (int i = 1; i <= Counts.Rank; i++)
            (sizes[^(2 * i)], sizes[^(2 * i - 1)]) = (Counts.Sizes[^i], i <= shape.Rank ? shape.Sizes[^i] : 1);
        return new(sizes);
    }
}
