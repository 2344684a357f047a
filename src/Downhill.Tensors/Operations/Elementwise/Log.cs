using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Natural logarithm: y = ln x.</summary>
/// <remarks>Any shape; float32 and float64. −∞ at 0, NaN below.</remarks>
public readonly record struct Log : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Log(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Reciprocal();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => Vector512<T>.One / saved;
}
