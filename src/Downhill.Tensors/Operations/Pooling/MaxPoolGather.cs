using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Reads from each window the pixel that won an earlier <see cref="MaxPool"/>: the gradient of its
/// gradient.</summary>
/// <remarks>Inputs: images and the places of the winners (int32), which give the output's shape. Its own gradient is a
/// <see cref="MaxPoolGradient"/>.</remarks>
/// <param name="Pool">The pooling whose winners are read.</param>
public sealed record MaxPoolGather(MaxPool Pool) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(inputs[0].DType, inputs[1].Shape);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name,
            new Kernel(Pool.Sizes(inputs[0].Shape), inputs[0], inputs[1], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new MaxPoolGradient(Pool, context.InputType(0).Shape).Apply(context.Gradient,
            context.Input(1)));

    readonly struct Kernel(PoolingShape sizes, View x, View winners, View y) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            PoolingSpans.Gather(sizes, x.Read<T>(), winners.Read<int>(), y.Write<T>());
    }
}
