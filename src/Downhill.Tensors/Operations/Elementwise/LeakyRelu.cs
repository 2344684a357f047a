using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Leaky rectifier: x where x &gt; 0, Slope · x elsewhere.</summary>
/// <remarks>
/// Any shape; float32 and float64. The derivative at exactly 0 is Slope, as in PyTorch.
/// Source: Maas, Hannun and Ng, "Rectifier Nonlinearities Improve Neural Network Acoustic Models", ICML workshop, 2013.
/// </remarks>
/// <param name="Slope">The slope below 0.</param>
public readonly record struct LeakyRelu(double Slope) : IUnaryOperation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Kink.Choose(x, x, x * T.CreateChecked(Slope));

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (saved > 0).To(saved.DType) * (1 - Slope) + Slope;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        Kink.Choose(saved, Vector512<T>.One, Vector512.Create(T.CreateChecked(Slope)));
}
