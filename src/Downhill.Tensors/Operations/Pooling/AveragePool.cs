using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The mean of each window of an image.</summary>
/// <remarks>Input (batch, channels, height, width), output (batch, channels, h, w) with h = ⌊(height + 2·padding −
/// window) / stride⌋ + 1. Float32 and float64.</remarks>
/// <param name="Window">Size of the window, at least 1.</param>
/// <param name="Stride">Pixels between two windows, at least 1.</param>
/// <param name="Padding">Zero pixels added on each side, at most half the window.</param>
/// <param name="CountPadding">Whether padding counts as pixels of value 0; otherwise the mean is over the pixels that
/// are there.</param>
public sealed record AveragePool(HeightWidth Window, HeightWidth Stride, HeightWidth Padding,
    bool CountPadding) : Operation
{
    /// <inheritdoc/>
    public override string Name => "AvgPool2d";

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape x = inputs[0].Shape;
        Dispatch.RequireFloat(inputs[0].DType, Name);
        PoolRules.Check(Name, x, Window, Stride, Padding, 1);
        outputs[0] = new(inputs[0].DType, PoolRules.Output(x, Sizes(x)));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(Sizes(inputs[0].Shape), CountPadding, inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new AveragePoolGradient(this, context.InputType(0).Shape).Apply(context.Gradient));

    /// <summary>All sizes of one call.</summary>
    internal PoolingShape Sizes(Shape x) => new(
        x.Sizes[0] * x.Sizes[1], x.Sizes[2], x.Sizes[3], Window.Height, Window.Width, Stride.Height, Stride.Width,
        Padding.Height, Padding.Width, 1, 1);

    readonly struct Kernel(PoolingShape sizes, bool countPadding, View x, View y) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            PoolingSpans.Average(sizes, countPadding, x.Read<T>(), y.Write<T>());
    }
}
