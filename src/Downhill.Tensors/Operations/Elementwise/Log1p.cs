using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Natural logarithm of one more: y = ln(1 + x), exact to rounding also near 0.</summary>
/// <remarks>Any shape; float32 and float64. −∞ at −1, NaN below.</remarks>
public readonly record struct Log1p : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Log1p(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved + 1).Reciprocal();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / (saved + Vector512<T>.One);
}
