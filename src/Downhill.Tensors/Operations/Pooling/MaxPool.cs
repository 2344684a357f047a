using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The largest value in each window of an image.</summary>
/// <remarks>
/// Input (batch, channels, height, width), output (batch, channels, h, w) with h = ⌊(height + 2·padding −
/// dilation·(kernel − 1) − 1) / stride⌋ + 1. Every dtype but bool. Padding is less than every number; of equal values
/// the first one gets the gradient; NaN wins over numbers. The places of the winners are kept for backward.
/// </remarks>
/// <param name="Window">Size of the window, at least 1.</param>
/// <param name="Stride">Pixels between two windows, at least 1.</param>
/// <param name="Padding">Pixels added on each side, at most half the window.</param>
/// <param name="Dilation">Pixels from one element of the window to the next, at least 1.</param>
public sealed record MaxPool(HeightWidth Window, HeightWidth Stride, HeightWidth Padding,
    HeightWidth Dilation) : Operation
{
    /// <inheritdoc/>
    public override string Name => "MaxPool2d";

    /// <inheritdoc/>
    public override int OutputCount => 2;

    /// <inheritdoc/>
    public override int VisibleOutputs => 1;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape x = inputs[0].Shape;
        Dispatch.RequireNumber(inputs[0].DType, Name);
        PoolRules.Check(Name, x, Window, Stride, Padding, Dilation);
        Shape y = PoolRules.Output(x, Sizes(x));
        outputs[0] = new(inputs[0].DType, y);
        outputs[1] = new(DType.Int32, y);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Sizes(inputs[0].Shape), inputs[0], outputs[0], outputs[1]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new MaxPoolGradient(this, context.InputType(0).Shape).Apply(context.Gradient,
            context.Output(1)));

    /// <summary>All sizes of one call.</summary>
    internal PoolingShape Sizes(Shape x) => new(
        x.Sizes[0] * x.Sizes[1], x.Sizes[2], x.Sizes[3], Window.Height, Window.Width, Stride.Height, Stride.Width,
        Padding.Height, Padding.Width, Dilation.Height, Dilation.Width);

    readonly struct Kernel(PoolingShape sizes, View x, View y, View winners) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            PoolingSpans.Maximum(sizes, x.Read<T>(), y.Write<T>(), winners.Write<int>());
    }
}
