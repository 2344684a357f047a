using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Logarithm of the logistic function: y = −ln(1 + e⁻ˣ), at most 0.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct LogSigmoid : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => -VectorMath.Softplus(-x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (-saved).Sigmoid();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => VectorMath.Sigmoid(-saved);
}
