using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Reciprocal square root: y = 1 / √x.</summary>
/// <remarks>Any shape; float32 and float64. ∞ at 0, NaN below.</remarks>
public readonly record struct Rsqrt : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool FromOutput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / Vector512.Sqrt(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved * saved * saved * -0.5;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        saved * saved * saved * T.CreateChecked(-0.5);
}
