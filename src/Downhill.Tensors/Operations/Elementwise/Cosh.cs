using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Hyperbolic cosine, (eˣ + e⁻ˣ) / 2.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Cosh : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Cosh(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Sinh();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => VectorMath.Sinh(saved);
}
