using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Normalizes each channel over the batch: y = (x − mean) / √(variance + epsilon) · scale + offset, with mean
/// and variance measured in x.</summary>
/// <remarks>
/// Inputs: x (batch, channels, ...), and where there are some scale (channels) and offset (channels). Outputs: y as x,
/// and the measured mean and variance of each channel (channels); the variance is the biased one. Float32 and float64.
/// Source: Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate
/// Shift", ICML, 2015.
/// </remarks>
/// <param name="Epsilon">Added to the variance, so that a constant channel gives 0 and not NaN.</param>
public sealed record BatchNormalization(double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Name => "BatchNorm";

    /// <inheritdoc/>
    public override int OutputCount => 5;

    /// <inheritdoc/>
    public override int VisibleOutputs => 3;

    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        TensorType channels = NormRules.Channels(Name, inputs[0]);
        NormRules.RequireParts(Name, inputs[1..], channels);
        outputs[0] = inputs[0];
        outputs[1..].Fill(channels);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name,
            new Kernel(Epsilon, inputs[0], NormRules.Part(inputs, 1), NormRules.Part(inputs, 2),
            outputs[0], outputs[1], outputs[2], outputs[3], outputs[4]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0);
        Tensor? scale = context.InputCount > 1 ? context.Input(1) : null;
        bool measured = context.HasGradient(1) || context.HasGradient(2);
        if (!context.CreateGraph && !measured)
        {
            BatchNormalizationGradient.Give(context, false,
                [context.Gradient, x, context.Output(3), context.Output(4)], scale, 1);
            return;
        }
        Shape parts = NormRules.ChannelParts(x.Shape);
        Normalized normalized = Normalized.Of(x, NormRules.ChannelAxes(x.Shape), Epsilon);
        normalized.GiveAll(context, scale, parts);
        if (measured && context.Needs(0))
            context.Give(0, ThroughMoments(context, normalized.Centred, parts));
    }

    /// <summary>What comes back through mean and variance as outputs: ∂mean/∂x = 1 / n and ∂variance/∂x = 2 · (x −
    /// mean) / n.</summary>
    static Tensor ThroughMoments(BackwardContext context, Tensor centred, Shape parts)
    {
        double each = (double)parts.ElementCount / centred.Length;
        Tensor mean = context.GradientOf(1).Reshape(parts.Sizes), variance = context.GradientOf(2).Reshape(parts.Sizes);
        return (variance * centred * 2 + mean) * each;
    }

    // The mean stands among the hidden outputs a second time: saving the visible outputs would keep y alive, which
    // backward never reads.
    readonly struct Kernel(
        double epsilon, View x, View? scale, View? offset, View y, View mean, View variance, View keptMean,
        View inverse) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            NormSpans.Channels(
                NormRules.ChannelSizes(x.Shape), epsilon, x.Read<T>(), NormRules.Read<T>(scale),
                NormRules.Read<T>(offset), y.Write<T>(), mean.Write<T>(), variance.Write<T>(), inverse.Write<T>());
            mean.Read<T>().CopyTo(keptMean.Write<T>());
        }
    }
}
