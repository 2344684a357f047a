using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Exponential unit with a continuous slope: x where x &gt; 0, Alpha · (e^(x/Alpha) − 1) elsewhere.</summary>
/// <remarks>
/// Any shape; float32 and float64. Source: Barron, "Continuously Differentiable Exponential Linear Units", 2017.
/// </remarks>
/// <param name="Alpha">What −y approaches for large negative x; above 0.</param>
public readonly record struct Celu(double Alpha) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Kink.Choose(x, x, VectorMath.Expm1(x * T.CreateChecked(1 / Alpha)) * T.CreateChecked(Alpha));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => Tensor.Where(saved > 0, 1, (saved.Clamp(max: 0) * (1 / Alpha)).Exp());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Kink.Choose(saved, Vector512<T>.One, VectorMath.Exp(saved * T.CreateChecked(1 / Alpha)));
}
