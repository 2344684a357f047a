using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Whole numbers from low to high − 1, each equally likely, drawn from a generator's state.</summary>
/// <remarks>Input: the state, int64 {key, counter}. Output int64.</remarks>
/// <param name="Shape">Shape of the output.</param>
/// <param name="Low">The least number.</param>
/// <param name="High">One more than the greatest number.</param>
public sealed record Integers(Shape Shape, long Low, long High) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        RandomState.Require(inputs[0], Name);
        if (Low >= High)
            throw new TensorException($"Integers: low must be less than high, but low is {Low} and high {High}.") { Operation = Name };
        outputs[0] = new(DType.Int64, Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        RandomState state = RandomState.Of(inputs[0]);
        Draw.Integers(state.Key, state.Counter, Low, High, outputs[0].Write<long>());
    }
}
