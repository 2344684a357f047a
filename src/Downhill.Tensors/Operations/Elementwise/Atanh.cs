using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Inverse of the hyperbolic tangent, ½ ln((1 + x) / (1 − x)).</summary>
/// <remarks>Any shape; float32 and float64. ±∞ at ±1, NaN beyond.</remarks>
public readonly record struct Atanh : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Atanh(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (1 - saved.Square()).Reciprocal();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / (Vector512<T>.One - saved * saved);
}
