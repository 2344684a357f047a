using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Products of all elements up to each along an axis: yᵢ = x₀ · … · xᵢ. Every dtype but bool; whole numbers
/// wrap around.</summary>
/// <remarks>The gradient divides by nothing, so zeros are no trouble: with p the product of what stands before an
/// element, it is p · s, where s = g + x₊₁ · s₊₁ runs from the end.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Reverse">Whether it is multiplied from the end: yᵢ = xᵢ · … · xₙ₋₁.</param>
public sealed record CumulativeProduct(int Axis, bool Reverse) : Scan(Axis, Reverse)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Outputs;

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Accumulation<ProductOf>(Axis, Reverse, inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor sums = new Recurrence(Axis, !Reverse).Apply(Behind(context.Input(0), 0), context.Gradient);
        context.Give(0, Before(context.Output(), 1) * sums);
    }

    /// <summary>For each element along an axis the product of all others.</summary>
    internal static Tensor Others(Tensor x, int axis)
    {
        CumulativeProduct forwards = new(axis, false), backwards = new(axis, true);
        return forwards.Before(forwards.Apply(x), 1) * backwards.Before(backwards.Apply(x), 1);
    }
}
