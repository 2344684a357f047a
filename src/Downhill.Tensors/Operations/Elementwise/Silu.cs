using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Sigmoid linear unit, also called swish: y = x · σ(x) = x / (1 + e⁻ˣ).</summary>
/// <remarks>
/// Any shape; float32 and float64. Source: Elfwing, Uchibe and Doya, "Sigmoid-Weighted Linear Units for Neural Network
/// Function Approximation", 2017.
/// </remarks>
public readonly record struct Silu : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x * VectorMath.Sigmoid(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Sigmoid() * (saved * (1 - saved.Sigmoid()) + 1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Slope(saved, VectorMath.Sigmoid(saved));

    /// <summary>σ · (1 + x · (1 − σ)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> Slope<T>(Vector512<T> x, Vector512<T> sigmoid) where T : unmanaged, INumber<T> =>
        sigmoid * (Vector512<T>.One + x * (Vector512<T>.One - sigmoid));
}
