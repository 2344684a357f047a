using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>A power with a number as the exponent: y = x^Exponent.</summary>
/// <remarks>
/// Any shape; float32 and float64, and whole numbers for an exponent that is whole and not negative (they wrap around).
/// x⁰ is 1 for every x, NaN too; a negative x has powers with whole exponents only, others are NaN.
/// </remarks>
/// <param name="Exponent">The exponent.</param>
public readonly record struct PowNumber(double Exponent) : IUnaryOperation
{
    // Up to here the product of the factors is as exact as a power, and many times faster.
    const int FewFactors = 4;

    /// <inheritdoc/>
    public static bool TakesIntegers => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            return Factors(x, (long)Exponent);
        if (Exponent != Math.Truncate(Exponent) || Math.Abs(Exponent) > FewFactors)
            return VectorMath.Pow(x, Vector512.Create(T.CreateChecked(Exponent)));
        Vector512<T> product = Factors(x, (long)Math.Abs(Exponent));
        return Exponent < 0 ? Vector512<T>.One / product : product;
    }

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) =>
        Exponent == 0 ? Tensor.Zeros(saved.Shape, saved.DType) : saved.Pow(Exponent - 1) * Exponent;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> => Exponent == 0
        ? Vector512<T>.Zero : new PowNumber(Exponent - 1).Value(saved) * T.CreateTruncating(Exponent);

    /// <summary>x · x · ..., in as many steps as the count has binary digits.</summary>
    static Vector512<T> Factors<T>(Vector512<T> x, long count) where T : unmanaged, INumber<T>
    {
        Vector512<T> product = Vector512<T>.One;
        for (; count > 0; count >>= 1, x *= x)
            if ((count & 1) != 0)
                product *= x;
        return product;
    }
}
