using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Shrinks towards 0: x − Width where x &gt; Width, x + Width where x &lt; −Width, 0 between.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
/// <param name="Width">Half the width of what becomes 0; at least 0.</param>
public readonly record struct Softshrink(double Width) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        x - Interval.Cut(x, Interval.Lanes<T>(-Width), Interval.Lanes<T>(Width));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => ((saved < -Width) | (saved > Width)).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Vector512<T>.One - Interval.Within(saved, Interval.Lanes<T>(-Width), Interval.Lanes<T>(Width));
}
