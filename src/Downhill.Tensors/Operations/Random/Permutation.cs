using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The whole numbers from 0 to length − 1 in random order, drawn from a generator's state.</summary>
/// <remarks>Input: the state, int64 {key, counter}. Output int64 (length). Source: Durstenfeld, "Algorithm 235: Random
/// Permutation", CACM, 1964.</remarks>
/// <param name="Length">How many numbers.</param>
public sealed record Permutation(int Length) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        RandomState.Require(inputs[0], Name);
        outputs[0] = new(DType.Int64, [Length]);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        RandomState state = RandomState.Of(inputs[0]);
        Shuffle.Permutation(state.Key, state.Counter, outputs[0].Write<long>());
    }
}
