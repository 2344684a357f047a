using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Hyperbolic sine, (eˣ − e⁻ˣ) / 2.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Sinh : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Sinh(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Cosh();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => VectorMath.Cosh(saved);
}
