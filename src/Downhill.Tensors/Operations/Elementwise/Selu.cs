using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Scaled exponential linear unit: λ · x where x &gt; 0, λ · α · (eˣ − 1) elsewhere.</summary>
/// <remarks>
/// Any shape; float32 and float64. The constants keep mean 0 and variance 1 from layer to layer.
/// Source: Klambauer, Unterthiner, Mayr and Hochreiter, "Self-Normalizing Neural Networks", NeurIPS, 2017.
/// </remarks>
public readonly record struct Selu : IUnaryOperation
{
    const double Alpha = 1.6732632423543772848170429916717;
    const double Scale = 1.0507009873554804934193349852946;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Kink.Choose(x, x * T.CreateChecked(Scale), VectorMath.Expm1(x) * T.CreateChecked(Scale * Alpha));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) =>
        Tensor.Where(saved > 0, Scale, saved.Clamp(max: 0).Exp() * (Scale * Alpha));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Kink.Choose(saved, Vector512.Create(T.CreateChecked(Scale)),
            VectorMath.Exp(saved) * T.CreateChecked(Scale * Alpha));
}
