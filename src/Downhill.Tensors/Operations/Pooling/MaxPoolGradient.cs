using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The gradient of <see cref="MaxPool"/>: each window's gradient goes to the pixel that won.</summary>
/// <remarks>Inputs: the output's gradient and the places of the winners (int32). Linear in the first; its own gradient
/// is a <see cref="MaxPoolGather"/>.</remarks>
/// <param name="Pool">The pooling whose gradient this is.</param>
/// <param name="Input">The shape of its input.</param>
public sealed record MaxPoolGradient(MaxPool Pool, Shape Input) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(inputs[0].DType, Input);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(Pool.Sizes(Input), inputs[0], inputs[1], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new MaxPoolGather(Pool).Apply(context.Gradient, context.Input(1)));

    readonly struct Kernel(PoolingShape sizes, View gradient, View winners, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            PoolingSpans.MaximumGradient(sizes, gradient.Read<T>(), winners.Read<int>(), result.Write<T>());
    }
}
