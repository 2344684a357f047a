using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Sets what is near 0 to 0: x where |x| &gt; Width, 0 elsewhere.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
/// <param name="Width">Half the width of what becomes 0; at least 0.</param>
public readonly record struct Hardshrink(double Width) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(
            Vector512.LessThanOrEqual(Vector512.Abs(x), Interval.Lanes<T>(Width)), Vector512<T>.Zero, x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => ((saved < -Width) | (saved > Width)).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One - Interval.Within(saved, Interval.Lanes<T>(-Width), Interval.Lanes<T>(Width));
}
