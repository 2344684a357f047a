using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Reciprocal: y = 1 / x.</summary>
/// <remarks>Any shape; float32 and float64. ∞ with the sign of the zero at 0.</remarks>
public readonly record struct Reciprocal : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool FromOutput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => Vector512<T>.One / x;

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => -saved.Square();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => -(saved * saved);
}
