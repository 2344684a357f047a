using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Arc sine in radians, from −π/2 to π/2.</summary>
/// <remarks>Any shape; float32 and float64. NaN outside of −1 to 1.</remarks>
public readonly record struct Asin : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Asin(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (1 - saved.Square()).Rsqrt();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / Vector512.Sqrt(Vector512<T>.One - saved * saved);
}
