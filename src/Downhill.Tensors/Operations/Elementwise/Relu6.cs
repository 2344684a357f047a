using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Rectifier with a ceiling: y = min(max(x, 0), 6).</summary>
/// <remarks>
/// Any shape; float32 and float64. The derivative at 0 and at 6 is 0, as in PyTorch.
/// Source: Krizhevsky, "Convolutional Deep Belief Networks on CIFAR-10", 2010.
/// </remarks>
public readonly record struct Relu6 : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Interval.Cut(x, Vector512<T>.Zero, Interval.Lanes<T>(6));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => ((saved > 0) & (saved < 6)).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Interval.Between(saved, Vector512<T>.Zero, Interval.Lanes<T>(6));
}
