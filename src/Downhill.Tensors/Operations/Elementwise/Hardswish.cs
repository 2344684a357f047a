using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Straight-line swish: y = x · min(max(x + 3, 0), 6) / 6.</summary>
/// <remarks>
/// Any shape; float32 and float64. The derivative is −½ at −3 and 1 at 3, as in PyTorch.
/// Source: Howard et al., "Searching for MobileNetV3", ICCV, 2019.
/// </remarks>
public readonly record struct Hardswish : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        x * Interval.Cut(x + Interval.Lanes<T>(3), Vector512<T>.Zero, Interval.Lanes<T>(6)) / T.CreateChecked(6);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) =>
        Tensor.Where(saved < -3, 0, Tensor.Where(saved >= 3, 1, saved * (1.0 / 3) + 0.5));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(
            Vector512.LessThan(saved, Interval.Lanes<T>(-3)), Vector512<T>.Zero,
            Vector512.ConditionalSelect(
                Vector512.GreaterThanOrEqual(saved, Interval.Lanes<T>(3)), Vector512<T>.One,
                saved / T.CreateChecked(3) + Interval.Lanes<T>(0.5)));
}
