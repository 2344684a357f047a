using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>The largest whole number that is not above x.</summary>
/// <remarks>Any shape; every dtype but bool. Whole numbers stay as they are. The derivative is 0 everywhere.</remarks>
public readonly record struct Floor : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => Rounding.Down(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => Tensor.Zeros(saved.Shape, saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => Vector512<T>.Zero;
}
