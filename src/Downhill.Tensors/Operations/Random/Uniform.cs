using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Numbers evenly spread over [low, high), drawn from a generator's state.</summary>
/// <remarks>Input: the state, int64 {key, counter}. Float32 numbers have 24 random bits, float64 numbers 53. High is
/// reached by
/// rounding alone.</remarks>
/// <param name="Shape">Shape of the output.</param>
/// <param name="DType">Float32 or float64.</param>
/// <param name="Low">The least number.</param>
/// <param name="High">The end of the range.</param>
public sealed record Uniform(Shape Shape, DType DType, double Low, double High) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        RandomState.Require(inputs[0], Name);
        Dispatch.RequireFloat(DType, Name);
        outputs[0] = new(DType, Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(DType, Name, new Kernel(RandomState.Of(inputs[0]), outputs[0], Low, High));

    readonly struct Kernel(RandomState state, View y, double low, double high) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Draw.Uniform(state.Key, state.Counter, T.CreateChecked(low), T.CreateChecked(high - low), y.Write<T>());
    }
}
