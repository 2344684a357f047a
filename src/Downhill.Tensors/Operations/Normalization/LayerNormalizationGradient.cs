using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The way back of <see cref="LayerNormalization"/> in two passes over memory.</summary>
/// <remarks>Inputs: the output's gradient, x, the mean and 1 / √(variance + epsilon) of each row, and the scale where
/// there is one. Outputs: the gradient of x and, where there is a scale, those of scale and offset.</remarks>
/// <param name="Scaled">Whether there is a scale.</param>
public sealed record LayerNormalizationGradient(bool Scaled) : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => Scaled ? 3 : 1;

    /// <summary>False: where a second derivative is asked, the derivative in tensor words is used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        outputs[0] = inputs[1];
        for (int i = 1; i < outputs.Length; i++)
            outputs[i] = inputs[4];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(inputs[0], inputs[1], inputs[2], inputs[3],
            NormRules.Part(inputs, 4), outputs[0], NormRules.Part(outputs, 1), NormRules.Part(outputs, 2)));

    readonly struct Kernel(
        View gradient, View x, View mean, View inverse, View? scale, View dx, View? dscale, View? doffset)
        : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => NormSpans.RowGradients(
            mean.Shape.ElementCount, x.Read<T>(), gradient.Read<T>(), NormRules.Read<T>(scale), mean.Read<T>(),
            inverse.Read<T>(),
            dx.Write<T>(), Write<T>(dscale), Write<T>(doffset));

        static Span<T> Write<T>(View? part) where T : unmanaged => part is { } view ? view.Write<T>() : default;
    }
}
