using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The way back of a normalization by channel in two passes over memory, for scale, offset and input at
/// once.</summary>
/// <remarks>Inputs: the output's gradient, x, the mean and 1 / √(variance + epsilon) of each channel, and the scale
/// where there is one. Outputs: the gradients of x, of the scale and of the offset.</remarks>
/// <param name="FixedStatistics">Whether mean and variance did not come from x.</param>
public sealed record BatchNormalizationGradient(bool FixedStatistics) : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => 3;

    /// <summary>False: where a second derivative is asked, the derivative in tensor words is used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        (outputs[0], outputs[1], outputs[2]) = (inputs[1], inputs[2], inputs[2]);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(FixedStatistics, inputs[0], inputs[1], inputs[2], inputs[3],
            NormRules.Part(inputs, 4), outputs[0], outputs[1], outputs[2]));

    /// <summary>Gives x (input 0), scale (input <paramref name="first"/>) and offset (the next) their
    /// gradients.</summary>
    internal static void Give(BackwardContext context, bool fixedStatistics, Tensor[] inputs, Tensor? scale, int first)
    {
        BatchNormalizationGradient operation = new(fixedStatistics);
        Tensor[] gradients = operation.ApplyAll(scale is null ? inputs : [.. inputs, scale]);
        context.Give(0, gradients[0]);
        for (int part = first; part < context.InputCount; part++)
            context.Give(part, gradients[part - first + 1]);
    }

    readonly struct Kernel(
        bool fixedStatistics, View gradient, View x, View mean, View inverse, View? scale, View dx, View dscale,
        View doffset)
        : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => NormSpans.ChannelGradients(
            NormRules.ChannelSizes(x.Shape), fixedStatistics, x.Read<T>(), gradient.Read<T>(), NormRules.Read<T>(scale),
            mean.Read<T>(), inverse.Read<T>(), dx.Write<T>(), dscale.Write<T>(), doffset.Write<T>());
    }
}
