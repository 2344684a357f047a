namespace Downhill.Operations;

/// <summary>A copy of the elements in row-major order: y = x. Any shape and dtype.</summary>
public sealed record Identity : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static Identity Shared { get; } = new();

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[0];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Copy.Strided(inputs[0], outputs[0]);

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) => context.Give(0, context.Gradient);
}
