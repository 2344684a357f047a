using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>What the hyperbolic tangent leaves: y = x − tanh x.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Tanhshrink : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x - VectorMath.Tanh(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Tanh().Square();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        default(Square).Value(VectorMath.Tanh(saved));
}
