using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Logarithm to base 10: y = log₁₀ x.</summary>
/// <remarks>Any shape; float32 and float64. −∞ at 0, NaN below.</remarks>
public readonly record struct Log10 : IUnaryOperation
{
    const double Ln10 = 2.302585092994045684018;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Log10(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved * Ln10).Reciprocal();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / (saved * T.CreateChecked(Ln10));
}
