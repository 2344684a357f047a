namespace Downhill.Operations;

/// <summary>An axis turned like a ring: place i moves to place i + Shift, and what leaves at one end enters at the
/// other.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Shift">Places to move; negative moves to the front.</param>
public sealed record Roll(int Axis, int Shift) : Operation
{
    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[0];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        int size = inputs[0].Shape.Sizes[Axis];
        if (inputs[0].Shape.ElementCount == 0)
            return;
        int head = (Shift % size + size) % size;
        Copy.Strided(inputs[0].Part(Axis, 0, size - head), outputs[0].Part(Axis, head, size - head));
        Copy.Strided(inputs[0].Part(Axis, size - head, head), outputs[0].Part(Axis, 0, head));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new Roll(Axis, -Shift).Apply(context.Gradient));
}
