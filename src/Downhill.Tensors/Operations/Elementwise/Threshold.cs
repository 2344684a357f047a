using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>x where x is above a limit, a fixed number elsewhere.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
/// <param name="Limit">Up to here, itself included, x is replaced.</param>
/// <param name="Below">The number that takes its place.</param>
public readonly record struct Threshold(double Limit, double Below) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(
            Vector512.LessThanOrEqual(x, Interval.Lanes<T>(Limit)), Interval.Lanes<T>(Below), x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved > Limit).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512.GreaterThan(saved, Interval.Lanes<T>(Limit)) & Vector512<T>.One;
}
