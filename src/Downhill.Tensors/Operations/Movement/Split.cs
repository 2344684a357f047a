namespace Downhill.Operations;

/// <summary>An axis cut into parts, one output each. Always views.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Sizes">The parts' sizes along the axis; they add up to its size.</param>
public sealed record Split(int Axis, Shape Sizes) : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => Sizes.Rank;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        if (Sizes.Sum() != shape[Axis])
            throw new ShapeMismatchException(
                $"Split: the parts must add up to the axis, but axis {Axis} of {shape} has {shape[Axis]} and the " +
                $"parts {Sizes} make {Sizes.Sum()}.", shape) { Operation = Name };
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = new(inputs[0].DType, shape.With(Axis, Sizes.Sizes[i]));
    }

    /// <summary>Not called: the outputs are views of the input.</summary>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        throw new InvalidOperationException("Split: a view is never computed.");

    internal override bool TryAlias(in View input, int index, TensorType output, out View alias)
    {
        alias = input.Part(Axis, Start(index), Sizes.Sizes[index]);
        return true;
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor[] parts = new Tensor[OutputCount];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = context.GradientOf(i);
        context.Give(0, new Concat(Axis).Apply(parts));
    }

    int Start(int part)
    {
        int start = 0;
        for (int i = 0; i < part; i++)
            start += Sizes.Sizes[i];
        return start;
    }
}
