using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Logarithm to base 2: y = log₂ x.</summary>
/// <remarks>Any shape; float32 and float64. −∞ at 0, NaN below.</remarks>
public readonly record struct Log2 : IUnaryOperation
{
    const double Ln2 = 0.693147180559945309417;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Log2(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved * Ln2).Reciprocal();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / (saved * T.CreateChecked(Ln2));
}
