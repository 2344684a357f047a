using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Square root: y = √x.</summary>
/// <remarks>Any shape; float32 and float64. NaN below 0; the derivative at 0 is ∞.</remarks>
public readonly record struct Sqrt : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool FromOutput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => Vector512.Sqrt(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => 0.5 / saved;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512.Create(T.CreateChecked(0.5)) / saved;
}
