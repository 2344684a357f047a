using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Cuts to a range: y = min(max(x, Min), Max).</summary>
/// <remarks>
/// Any shape; every dtype but bool. NaN stays NaN. The derivative is 1 from Min to Max, the ends included, and 0
/// outside.
/// </remarks>
/// <param name="Min">The lowest result; −∞ for no limit.</param>
/// <param name="Max">The highest result; ∞ for no limit.</param>
public readonly record struct Clamp(double Min, double Max) : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Interval.Cut(x, Interval.Lanes<T>(Min), Interval.Lanes<T>(Max));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => ((saved >= Min) & (saved <= Max)).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Interval.Within(saved, Interval.Lanes<T>(Min), Interval.Lanes<T>(Max));
}
