using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Cosine of an angle in radians.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Cos : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Cos(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => -saved.Sin();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => -VectorMath.Sin(saved);
}
