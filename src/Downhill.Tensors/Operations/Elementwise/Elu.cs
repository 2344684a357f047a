using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Exponential linear unit: x where x &gt; 0, Alpha · (eˣ − 1) elsewhere.</summary>
/// <remarks>
/// Any shape; float32 and float64. Source: Clevert, Unterthiner and Hochreiter, "Fast and Accurate Deep Network
/// Learning by Exponential Linear Units", ICLR, 2016.
/// </remarks>
/// <param name="Alpha">What −y approaches for large negative x.</param>
public readonly record struct Elu(double Alpha) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Kink.Choose(x, x, VectorMath.Expm1(x) * T.CreateChecked(Alpha));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => Tensor.Where(saved > 0, 1, saved.Clamp(max: 0).Exp() * Alpha);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Kink.Choose(saved, Vector512<T>.One, VectorMath.Exp(saved) * T.CreateChecked(Alpha));
}
