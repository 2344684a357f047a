using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Logistic function: y = 1 / (1 + e⁻ˣ), from 0 to 1.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Sigmoid : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool FromOutput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Sigmoid(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved * (1 - saved);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        saved * (Vector512<T>.One - saved);
}
