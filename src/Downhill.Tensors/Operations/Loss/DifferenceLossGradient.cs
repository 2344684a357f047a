using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The way back of <see cref="DifferenceLoss"/> in one pass: g · s · d, or g · s · sign d for sizes.</summary>
/// <remarks>Inputs: the loss's gradient g, a single number, and the differences d. The output is like d.</remarks>
/// <param name="Scale">s: 2 times the loss's scale for squares, the scale itself for sizes.</param>
/// <param name="TakesSizes">Whether the loss sums sizes, not squares.</param>
public sealed record DifferenceLossGradient(double Scale, bool TakesSizes) : Operation
{
    /// <summary>False: where a second derivative is asked, tensor words are used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[1];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) => Dispatch.Float(
        inputs[0].DType, Name, new Kernel(Scale, TakesSizes, inputs[0], inputs[1], outputs[0]));

    readonly struct Kernel(double scale, bool takesSizes, View gradient, View differences, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            T factor = gradient.Read<T>()[0] * T.CreateChecked(scale);
            if (takesSizes)
                Elementwise.ZipScalar(default(SignProduct), differences.Read<T>(), factor, result.Write<T>());
            else
                Elementwise.ZipScalar(default(Multiply), differences.Read<T>(), factor, result.Write<T>());
        }
    }

    readonly record struct SignProduct : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> difference, Vector512<T> factor) where T : unmanaged, INumber<T> =>
            default(Sign).Value(difference) * factor;
    }
}
