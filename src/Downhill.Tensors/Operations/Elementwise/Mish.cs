using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Self-regularised unit: y = x · tanh(ln(1 + eˣ)).</summary>
/// <remarks>
/// Any shape; float32 and float64.
/// Source: Misra, "Mish: A Self Regularized Non-Monotonic Activation Function", BMVC, 2020.
/// </remarks>
public readonly record struct Mish : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        x * VectorMath.Tanh(VectorMath.Softplus(x));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved)
    {
        Tensor tanh = saved.Softplus().Tanh();
        return tanh + saved * saved.Sigmoid() * (1 - tanh.Square());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T>
    {
        Vector512<T> tanh = VectorMath.Tanh(VectorMath.Softplus(saved));
        return tanh + saved * VectorMath.Sigmoid(saved) * (Vector512<T>.One - tanh * tanh);
    }
}
