using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Gaussian error linear unit by its approximation: y = ½ x (1 + tanh(√(2/π) · (x + 0.044715 x³))).</summary>
/// <remarks>Any shape; float32 and float64. GPT-2's form. Source: Hendrycks and Gimpel, "Gaussian Error Linear Units",
/// 2016.</remarks>
public readonly record struct GeluTanh : IUnaryOperation
{
    // √(2/π)
    const double Steepness = 0.797884560802865355880;
    const double Cubic = 0.044715;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        x * T.CreateChecked(0.5) * (Vector512<T>.One + Bend(x));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved)
    {
        Tensor square = saved.Square(), bend = (saved * (square * Cubic + 1) * Steepness).Tanh();
        return (bend + 1) * 0.5 + saved * (1 - bend.Square()) * (square * (3 * Cubic) + 1) * (0.5 * Steepness);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T>
    {
        Vector512<T> bend = Bend(saved), one = Vector512<T>.One;
        Vector512<T> inner = (saved * saved * T.CreateChecked(3 * Cubic) + one) * T.CreateChecked(0.5 * Steepness);
        return (one + bend) * T.CreateChecked(0.5) + saved * (one - bend * bend) * inner;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> Bend<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        VectorMath.Tanh(x * (x * x * T.CreateChecked(Cubic) + Vector512<T>.One) * T.CreateChecked(Steepness));
}
