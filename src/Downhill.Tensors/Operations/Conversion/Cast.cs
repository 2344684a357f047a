using System.Numerics;

namespace Downhill.Operations;

/// <summary>Elements converted to another dtype.</summary>
/// <remarks>Fractions are cut off towards zero, values beyond the limits of whole numbers saturate, NaN becomes 0;
/// every number but 0 becomes true.
/// The gradient flows between floating dtypes.</remarks>
/// <param name="DType">The dtype to convert to.</param>
public sealed record Cast(DType DType) : Operation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(DType, inputs[0].Shape);

    /// <inheritdoc/>
    public override bool IsDifferentiable => DType.IsFloating;

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType.Stored, Name, new From(inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, context.Gradient.To(context.InputType(0).DType));

    readonly struct From(View x, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            if (y.DType == DType.Bool)
                Truth(x.Read<T>(), y.Write<byte>());
            else
                Dispatch.Number(y.DType, nameof(Cast), new To<T>(x, y));
        }

        static void Truth<T>(ReadOnlySpan<T> x, Span<byte> y) where T : INumber<T>
        {
            for (int i = 0; i < y.Length; i++)
                y[i] = T.IsZero(x[i]) ? (byte)0 : (byte)1;
        }
    }

    readonly struct To<TSource>(View x, View y) : INumberKernel where TSource : unmanaged, INumber<TSource>
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<TSource> from = x.Read<TSource>();
            Span<T> to = y.Write<T>();
            for (int i = 0; i < to.Length; i++)
                to[i] = T.CreateSaturating(from[i]);
        }
    }
}
