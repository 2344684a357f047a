using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Normalizes each channel by a given mean and variance: y = (x − mean) / √(variance + epsilon) · scale +
/// offset. What batch normalization does when it does not train.</summary>
/// <remarks>Inputs: x (batch, channels, ...), mean (channels), variance (channels), and where there are some scale
/// (channels) and offset (channels). Output as x. Float32 and float64.</remarks>
/// <param name="Epsilon">Added to the variance.</param>
public sealed record FixedNormalization(double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Name => "BatchNorm";

    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Second | Saves.Third | Saves.Fourth;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        NormRules.RequireParts(Name, inputs[1..], NormRules.Channels(Name, inputs[0]));
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name,
            new Kernel(Epsilon, inputs[0], inputs[1], inputs[2], NormRules.Part(inputs, 3),
            NormRules.Part(inputs, 4), outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        (Tensor x, Tensor mean) = (context.Input(0), context.Input(1));
        Tensor? scale = context.InputCount > 3 ? context.Input(3) : null;
        Tensor inverse = (context.Input(2) + Epsilon).Rsqrt();
        if (context.CreateGraph || context.Needs(1) || context.Needs(2))
            GiveInWords(context, x, mean, inverse, scale);
        else
            BatchNormalizationGradient.Give(context, true, [context.Gradient, x, mean, inverse], scale, 3);
    }

    static void GiveInWords(BackwardContext context, Tensor x, Tensor mean, Tensor inverse, Tensor? scale)
    {
        Shape parts = NormRules.ChannelParts(x.Shape);
        Tensor spread = inverse.Reshape(parts.Sizes), centred = x - mean.Reshape(parts.Sizes);
        Tensor gradient = context.Gradient;
        Tensor scaled = (scale is null ? gradient : gradient * scale.Reshape(parts.Sizes)) * spread;
        if (context.Needs(0))
            context.Give(0, scaled);
        if (context.Needs(1))
            context.Give(1, -Normalized.SumToPart(scaled, parts, mean.Shape));
        if (context.Needs(2))
            context.Give(2, Normalized.SumToPart(scaled * centred * spread.Square(), parts, mean.Shape) * -0.5);
        Normalized.GiveParts(context, gradient, centred * spread, parts, 3);
    }

    readonly struct Kernel(double epsilon, View x, View mean, View variance, View? scale, View? offset, View y)
        : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => NormSpans.ChannelsByGiven(
            NormRules.ChannelSizes(x.Shape), epsilon, x.Read<T>(), NormRules.Read<T>(scale), NormRules.Read<T>(offset),
            mean.Read<T>(), variance.Read<T>(), y.Write<T>());
    }
}
