using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>True with the probability that stands at its place, drawn from a generator's state.</summary>
/// <remarks>Inputs: probabilities from 0 to 1 (float32 or float64), and the state, int64 {key, counter}. Output bool,
/// of the
/// probabilities' shape. A probability below 0 or NaN never happens, one above 1 always.</remarks>
public sealed record Bernoulli : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static Bernoulli Shared { get; } = new();

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireFloat(inputs[0].DType, Name);
        RandomState.Require(inputs[1], Name);
        outputs[0] = new(DType.Bool, inputs[0].Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(inputs[0], RandomState.Of(inputs[1]), outputs[0]));

    readonly struct Kernel(View probabilities, RandomState state, View y) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => Draw.Bernoulli(
            state.Key, state.Counter, probabilities.Read<T>(), y.Write<byte>());
    }
}
