using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Smooth sign: y = x / (1 + |x|), from −1 to 1.</summary>
/// <remarks>Any shape; float32 and float64. NaN at ±∞.</remarks>
public readonly record struct Softsign : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        x / (Vector512<T>.One + Vector512.Abs(x));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved.Abs() + 1).Pow(-2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Slope(Vector512<T>.One / (Vector512<T>.One + Vector512.Abs(saved)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> Slope<T>(Vector512<T> shrunk) where T : unmanaged, INumber<T> => shrunk * shrunk;
}
