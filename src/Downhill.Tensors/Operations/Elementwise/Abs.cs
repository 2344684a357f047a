using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Absolute value: y = |x|.</summary>
/// <remarks>
/// Any shape; every dtype but bool. The derivative at 0 is 0, as in PyTorch. The lowest whole number, which has no
/// opposite, stays as it is.
/// </remarks>
public readonly record struct Abs : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => Vector512.Abs(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Sign();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => default(Sign).Value(saved);
}
