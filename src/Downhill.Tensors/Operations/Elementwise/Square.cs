using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Square: y = x².</summary>
/// <remarks>Any shape; every dtype but bool. Whole numbers wrap around.</remarks>
public readonly record struct Square : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x * x;

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved * 2;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => saved + saved;
}
