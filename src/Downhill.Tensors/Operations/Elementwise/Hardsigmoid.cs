using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Straight-line sigmoid: y = min(max(x + 3, 0), 6) / 6.</summary>
/// <remarks>
/// Any shape; float32 and float64. The derivative at −3 and at 3 is 0, as in PyTorch.
/// Source: Howard et al., "Searching for MobileNetV3", ICCV, 2019.
/// </remarks>
public readonly record struct Hardsigmoid : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Interval.Cut(x + Interval.Lanes<T>(3), Vector512<T>.Zero, Interval.Lanes<T>(6)) / T.CreateChecked(6);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => ((saved > -3) & (saved < 3)).To(saved.DType) * (1.0 / 6);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Interval.Between(saved, Interval.Lanes<T>(-3), Interval.Lanes<T>(3)) / T.CreateChecked(6);
}
