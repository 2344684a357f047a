using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Gaussian error linear unit: y = x · Φ(x) with the distribution function Φ of the normal
/// distribution.</summary>
/// <remarks>
/// Any shape; float32 and float64. PyTorch's default form. Source: Hendrycks and Gimpel, "Gaussian Error Linear Units",
/// 2016.
/// </remarks>
public readonly record struct Gelu : IUnaryOperation
{
    const double RootHalf = 0.707106781186547524401;

    // The normal density at 0, 1/√(2π).
    const double Density = 0.398942280401432677940;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x * VectorMath.NormalCdf(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) =>
        ((saved * RootHalf).Erf() + 1) * 0.5 + saved * (saved.Square() * -0.5).Exp() * Density;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        VectorMath.NormalCdf(saved) +
            saved * VectorMath.Exp(saved * saved * T.CreateChecked(-0.5)) * T.CreateChecked(Density);
}
