using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Hyperbolic tangent, (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), from −1 to 1.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Tanh : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool FromOutput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Tanh(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => 1 - saved.Square();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One - saved * saved;
}
