using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Cuts to a range: y = min(max(x, Min), Max).</summary>
/// <remarks>
/// Any shape; float32 and float64. As <see cref="Clamp"/>, but with a derivative of 0 at the ends, as in PyTorch.
/// </remarks>
/// <param name="Min">The lowest result.</param>
/// <param name="Max">The highest result.</param>
public readonly record struct Hardtanh(double Min, double Max) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Interval.Cut(x, Interval.Lanes<T>(Min), Interval.Lanes<T>(Max));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => ((saved > Min) & (saved < Max)).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Interval.Between(saved, Interval.Lanes<T>(Min), Interval.Lanes<T>(Max));
}
