using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Sign: 1 where x is positive, −1 where it is negative, 0 at 0 and for NaN.</summary>
/// <remarks>Any shape; every dtype but bool. The derivative is 0 everywhere.</remarks>
public readonly record struct Sign : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<T>.Zero), Vector512<T>.One,
            Vector512.LessThan(x, Vector512<T>.Zero) & -Vector512<T>.One);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => Tensor.Zeros(saved.Shape, saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => Vector512<T>.Zero;
}
