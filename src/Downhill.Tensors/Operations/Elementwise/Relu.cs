using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Rectifier: y = max(0, x).</summary>
/// <remarks>
/// Any shape; every dtype but bool. The derivative at exactly 0 is 0, as in PyTorch; NaN stays NaN.
/// Source: Nair and Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", ICML, 2010.
/// </remarks>
public readonly record struct Relu : IUnaryOperation
{
    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    public static bool FromOutput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), Vector512<T>.Zero, x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => saved.Greater(0).To(saved.DType);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Kink.Choose(saved, Vector512<T>.One, Vector512<T>.Zero);
}
