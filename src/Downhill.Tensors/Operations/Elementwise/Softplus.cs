using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Smooth rectifier: y = ln(1 + eˣ).</summary>
/// <remarks>
/// Any shape; float32 and float64. Neither overflows for large x nor loses its digits for small. Source: Dugas et al.,
/// "Incorporating Second-Order Functional Knowledge for Better Option Pricing", NeurIPS, 2000.
/// </remarks>
public readonly record struct Softplus : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Softplus(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Sigmoid();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => VectorMath.Sigmoid(saved);
}
