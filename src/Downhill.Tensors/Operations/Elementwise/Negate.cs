using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>The opposite number: y = −x.</summary>
/// <remarks>Any shape; every dtype but bool. Whole numbers wrap around.</remarks>
public readonly record struct Negate : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => -x;

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => Tensor.Full(saved.Shape, -1, saved.DType);

    /// <inheritdoc/>
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => -Vector512<T>.One;
}
