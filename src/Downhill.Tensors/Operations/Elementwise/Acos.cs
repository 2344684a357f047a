using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Arc cosine in radians, from 0 to π.</summary>
/// <remarks>Any shape; float32 and float64. NaN outside of −1 to 1.</remarks>
public readonly record struct Acos : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Acos(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => -(1 - saved.Square()).Rsqrt();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        -Vector512<T>.One / Vector512.Sqrt(Vector512<T>.One - saved * saved);
}
