using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The gradient of <see cref="AveragePool"/>: each window's gradient is shared out among its pixels.</summary>
/// <remarks>Input: the output's gradient. Linear; its own gradient is the pooling again.</remarks>
/// <param name="Pool">The pooling whose gradient this is.</param>
/// <param name="Input">The shape of its input.</param>
public sealed record AveragePoolGradient(AveragePool Pool, Shape Input) : Operation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(inputs[0].DType, Input);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(Pool.Sizes(Input), Pool.CountPadding, inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) => context.Give(0, Pool.Apply(context.Gradient));

    readonly struct Kernel(PoolingShape sizes, bool countPadding, View gradient, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            PoolingSpans.AverageGradient(sizes, countPadding, gradient.Read<T>(), result.Write<T>());
    }
}
