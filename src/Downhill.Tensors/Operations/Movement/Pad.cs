namespace Downhill.Operations;

/// <summary>The tensor with a border of one number around it.</summary>
/// <param name="Before">Places added before each axis.</param>
/// <param name="After">Places added after each axis.</param>
/// <param name="Value">The number in the border.</param>
public sealed record Pad(Shape Before, Shape After, double Value) : Operation
{
    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        int[] sizes = [.. inputs[0].Shape];
        for (int axis = 0; axis < sizes.Length; axis++)
            sizes[axis] = checked(sizes[axis] + Before[axis] + After[axis]);
        outputs[0] = new(inputs[0].DType, new(sizes));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Filling.Fill(outputs[0], Value, Name);
        View inside = outputs[0];
        for (int axis = 0; axis < Before.Rank; axis++)
            inside = inside.Part(axis, Before.Sizes[axis], inputs[0].Shape.Sizes[axis]);
        if (inputs[0].Shape.ElementCount > 0)
            Copy.Strided(inputs[0], inside);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor inside = context.Gradient;
        for (int axis = 0; axis < Before.Rank; axis++)
            if (Before.Sizes[axis] + After.Sizes[axis] > 0)
                inside = inside.Slice(axis, Before.Sizes[axis]..^After.Sizes[axis]);
        context.Give(0, inside);
    }
}
