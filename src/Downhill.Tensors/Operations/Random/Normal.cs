using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Numbers of the normal distribution with a mean and a standard deviation, drawn from a generator's
/// state.</summary>
/// <remarks>
/// Input: the state, int64 {key, counter}. Made of + − · / √ and polynomials alone, so that every machine draws the
/// same bits; at most
/// 6.7 deviations from the mean in float32, 8.6 in float64. Source: Box and Muller, "A Note on the Generation of
/// Random Normal
/// Deviates", Annals of Mathematical Statistics, 1958.
/// </remarks>
/// <param name="Shape">Shape of the output.</param>
/// <param name="DType">Float32 or float64.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation.</param>
public sealed record Normal(Shape Shape, DType DType, double Mean, double Deviation) : Operation
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
        Dispatch.Float(DType, Name, new Kernel(RandomState.Of(inputs[0]), outputs[0], Mean, Deviation));

    readonly struct Kernel(RandomState state, View y, double mean, double deviation) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => Draw.Normal(
            state.Key, state.Counter, T.CreateChecked(mean), T.CreateChecked(deviation), y.Write<T>());
    }
}
