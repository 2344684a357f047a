namespace Downhill.Operations;

/// <summary>Indices of several axes as one index of these axes joined: i · n + j for two axes of which the second has n
/// places.</summary>
/// <remarks>Inputs: an int64 tensor for each axis, all of one shape; negative indices count from the end. Not
/// differentiable.</remarks>
/// <param name="Axes">The axes' numbers, for messages.</param>
/// <param name="Sizes">The axes' sizes.</param>
public sealed record JoinIndices(Shape Axes, Shape Sizes) : Operation
{
    /// <summary>Users write it as <c>x[...]</c>.</summary>
    public override string Name => "Index";

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        foreach (ref readonly TensorType input in inputs)
        {
            Indices.RequireInt64(Name, input);
            if (input.Shape != inputs[0].Shape || inputs.Length != Sizes.Rank)
                throw new ShapeMismatchException(
                    $"Index: there is an index of one shape for each axis, but the axes have {Sizes} places and the " +
                    $"indices are {inputs[0].Shape} and {input.Shape}.",
                    inputs[0].Shape, input.Shape) { Operation = Name };
        }
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Span<long> joined = outputs[0].Write<long>();
        joined.Clear();
        for (int k = 0; k < inputs.Length; k++)
        {
            ReadOnlySpan<long> index = inputs[k].Read<long>();
            int size = Sizes.Sizes[k];
            Indices.Check(Name, index, Axes.Sizes[k], size, least: -size);
            for (int i = 0; i < joined.Length; i++)
                joined[i] = joined[i] * size + (index[i] < 0 ? index[i] + size : index[i]);
        }
    }
}
