namespace Downhill.Operations;

/// <summary>Tensors one after another along an axis. One dtype; the sizes of the other axes agree.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record Concat(int Axis) : Operation
{
    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        if (inputs.IsEmpty)
            throw new ShapeMismatchException("Concat: at least one tensor is needed, but none was given.")
            { Operation = Name };
        Shape first = inputs[0].Shape;
        long size = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            Broadcast.SameDType(Name, inputs[0], inputs[i]);
            Shape shape = inputs[i].Shape;
            if (shape.Rank != first.Rank || shape.Without(Axis) != first.Without(Axis))
                throw new ShapeMismatchException(
                    $"Concat: all axes but axis {Axis} must agree, but tensor 0 is {first} and tensor {i} is " +
                    $"{shape}.", first, shape)
                { Operation = Name };
            size += shape.Sizes[Axis];
        }
        outputs[0] = new(inputs[0].DType, first.With(Axis, checked((int)size)));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        int start = 0;
        foreach (ref readonly View input in inputs)
        {
            int size = input.Shape.Sizes[Axis];
            if (input.Shape.ElementCount > 0)
                Copy.Strided(input, outputs[0].Part(Axis, start, size));
            start += size;
        }
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        int start = 0;
        for (int i = 0; i < context.InputCount; i++)
        {
            int size = context.InputType(i).Shape.Sizes[Axis];
            if (context.Needs(i))
                context.Give(i, new Slice(Axis, start, start + size, 1).Apply(context.Gradient));
            start += size;
        }
    }
}
