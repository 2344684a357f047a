using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Arc tangent in radians, from −π/2 to π/2.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Atan : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Atan(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved.Square() + 1).Reciprocal();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / (saved * saved + Vector512<T>.One);
}
