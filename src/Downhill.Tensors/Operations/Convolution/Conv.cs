using System.Numerics;
using Downhill.Kernels;
using Downhill.Memory;

namespace Downhill.Operations;

/// <summary>Slides kernels over images: y[b, o, i, j] = f(bias[o] + Σ x[b, c, i·stride + p·dilation − padding, ...] ·
/// w[o, c, p, q]) (cross-correlation, as in ONNX Conv).</summary>
/// <remarks>
/// Inputs: x (batch, channels, height, width), w (outputs, channels / groups, kernel height, kernel width), and bias
/// (outputs) where there is one. Output (batch, outputs, h, w) with h = ⌊(height + 2·padding − dilation·(kernel height
/// − 1) − 1) / stride⌋ + 1. Float32 and float64. Source: LeCun, Bottou, Bengio, Haffner, "Gradient-Based Learning
/// Applied to Document Recognition", 1998.
/// </remarks>
/// <param name="Stride">Pixels between two positions, at least 1.</param>
/// <param name="Padding">Zero pixels on each side, at least 0.</param>
/// <param name="Dilation">Pixels from one element of the kernel to the next, at least 1.</param>
/// <param name="Groups">Into how many parts, that do not see each other, the channels are cut; at least 1.</param>
/// <param name="Activation">f, whose derivative follows from y. Default none.</param>
public sealed record Conv(
    HeightWidth Stride, HeightWidth Padding, HeightWidth Dilation, int Groups, Activation Activation = Activation.None)
    : Operation
{
    /// <inheritdoc/>
    public override string Name => "Conv2d";

    /// <inheritdoc/>
    public override Saves Saves =>
        Saves.First | Saves.Second | (Activation == Activation.None ? Saves.None : Saves.Outputs);

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        (Shape x, Shape weight) = (inputs[0].Shape, inputs[1].Shape);
        ConvRules.RequireTypes(Name, inputs);
        WindowRules.RequireImages(Name, x);
        WindowRules.RequireAtLeast(1, Stride, Name, "stride");
        WindowRules.RequireAtLeast(0, Padding, Name, "padding");
        WindowRules.RequireAtLeast(1, Dilation, Name, "dilation");
        ConvRules.RequireChannels(Name, x, weight, Groups);
        if (inputs.Length == 3)
            ConvRules.RequireBias(Name, inputs[2].Shape, weight);
        WindowRules.RequireFits(Name, x, new(weight.Sizes[2], weight.Sizes[3]), Dilation, Padding);
        ConvolutionShape sizes = Sizes(x, weight);
        outputs[0] = new(inputs[0].DType, [sizes.Batch, sizes.Outputs, sizes.OutputHeight, sizes.OutputWidth]);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Dispatch.Float(outputs[0].DType, Name, new Kernel(
            Sizes(inputs[0].Shape, inputs[1].Shape), inputs[0], inputs[1],
            inputs.Length == 3 ? inputs[2] : null, outputs[0], Activation == Activation.Relu));
        if (Activation is not (Activation.None or Activation.Relu))
            Activated.Apply(Activation, outputs[0]);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor gradient = Activated.Gradient(Activation, context);  // (batch, outputs, h, w)
        Conv linear = Activation == Activation.None ? this : this with { Activation = Activation.None };
        if (context.Needs(0))
            context.Give(0, new ConvInputGradient(linear, context.InputType(0).Shape).Apply(gradient, context.Input(1)));
        if (context.Needs(1))
            context.Give(1, new ConvWeightGradient(linear, context.InputType(1).Shape).Apply(context.Input(0), gradient));
        if (context.InputCount == 3 && context.Needs(2))
            context.Give(2, gradient.Sum([2, 3]).Sum([0]));     // in two steps: each reads memory in order
    }

    /// <summary>All sizes of one call.</summary>
    internal ConvolutionShape Sizes(Shape x, Shape weight) => new(
        x.Sizes[0], x.Sizes[1], x.Sizes[2], x.Sizes[3], weight.Sizes[0], weight.Sizes[2], weight.Sizes[3],
        Stride.Height, Stride.Width, Padding.Height, Padding.Width, Dilation.Height, Dilation.Width, Groups);

    readonly struct Kernel(ConvolutionShape sizes, View x, View weight, View? bias, View y, bool rectify) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Prepared? prepared = weight.Settled();
            ConvolutionSpans.Forward(sizes, x.Read<T>(), weight.Read<T>(), bias is { } added ? added.Read<T>() : default,
                rectify, y.Write<T>(), prepared);
            prepared?.Leave();
        }
    }
}
