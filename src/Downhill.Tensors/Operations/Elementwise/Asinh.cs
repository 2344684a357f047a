using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Inverse of the hyperbolic sine, ln(x + √(x² + 1)).</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Asinh : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Asinh(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved.Square() + 1).Rsqrt();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / Vector512.Sqrt(saved * saved + Vector512<T>.One);
}
