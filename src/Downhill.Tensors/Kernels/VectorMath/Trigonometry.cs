using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    // 2 / π, and π / 2 in three parts of 53 bits.
    const double TwoOverPi = 0.63661977236758138;
    const double HalfPi = 1.5707963267948966, HalfPiLow = 6.123233995736766e-17, HalfPiLowest = -1.4973849048591833e-33;

    // Up to here n needs 30 bits, and n · (what the three parts of π / 2 leave out) does not count.
    const double LargestDirect = 1073741824;

    /// <summary>
    /// The r = high + low in [-π/4, π/4] with x = r + n · π/2, for x >= 0; n stands in the low bits of quadrant.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Reduce(Vector512<double> x, out Vector512<double> low, out Vector512<long> quadrant)
    {
        Vector512<double> shifted = Next(x, Vector512.Create(TwoOverPi), Rounder);
        Vector512<double> n = shifted - Vector512.Create(Rounder);
        quadrant = shifted.AsInt64();

        // Exact: the difference has fewer than 53 bits. Then minus the product with the second part, without rounding.
        Vector512<double> r = Fma(n, Vector512.Create(-HalfPi), x);
        Vector512<double> product = n * HalfPiLow, rest = Fma(n, Vector512.Create(HalfPiLow), -product);
        Vector512<double> difference = r - product, part = difference - r;
        Vector512<double> error = (r - (difference - part)) - (product + part);
        error = Fma(n, Vector512.Create(-HalfPiLowest), error - rest);

        Vector512<double> high = difference + error;
        low = difference - high + error;
        if (Vector512.GreaterThanAny(x, Vector512.Create(LargestDirect)))
            ReduceLarge(x, ref high, ref low, ref quadrant);
        return high;
    }

    /// <summary>The r in [-π/4, π/4] with x = r + n · π/2, for x >= 0 that were floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> ReduceShort(Vector512<double> x, out Vector512<long> quadrant)
    {
        Vector512<double> shifted = Next(x, Vector512.Create(TwoOverPi), Rounder), low = Vector512<double>.Zero;
        Vector512<double> n = shifted - Vector512.Create(Rounder);
        quadrant = shifted.AsInt64();
        Vector512<double> r = Fma(n, Vector512.Create(-HalfPiLow), Fma(n, Vector512.Create(-HalfPi), x));
        if (Vector512.GreaterThanAny(x, Vector512.Create(LargestDirect)))
            ReduceLarge(x, ref r, ref low, ref quadrant);
        return r;
    }

    /// <summary>The same for a vector of floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Reduce(Vector512<float> x, out Vector512<int> quadrant)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        lower = ReduceShort(lower, out Vector512<long> lowerQuadrant);
        upper = ReduceShort(upper, out Vector512<long> upperQuadrant);
        quadrant = Vector512.Narrow(lowerQuadrant, upperQuadrant);
        return Vector512.Narrow(lower, upper);
    }

    // Works on copies: only they have to lie in memory, not the numbers that every call uses.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void ReduceLarge(
        Vector512<double> x, ref Vector512<double> high, ref Vector512<double> low, ref Vector512<long> quadrant)
    {
        (Vector512<double> highs, Vector512<double> lows, Vector512<long> quadrants) = (high, low, quadrant);
        LargeArgument.Reduce(x, ref highs, ref lows, ref quadrants);
        (high, low, quadrant) = (highs, lows, quadrants);
    }

    /// <summary>sin(x + low) for |x| &lt;= π/4; relative error of the polynomial 2^-56.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> SinNear0(Vector512<double> x, Vector512<double> low)
    {
        Vector512<double> z = x * x, cube = z * x;
        Vector512<double> p = Vector512.Create(1.5919279458356322e-10);
        p = Next(p, z, -2.5051151424967645e-08);
        p = Next(p, z, 2.7557316223725686e-06);
        p = Next(p, z, -0.0001984126983708652);
        p = Next(p, z, 0.00833333333333131);
        Vector512<double> tail = Fma(cube, Vector512.Create(-0.16666666666666666), low);
        return x + Fma(z, Fma(cube, p, low * -0.5), tail);
    }

    /// <summary>cos(x + low) for |x| &lt;= π/4; relative error of the polynomial 2^-60.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> CosNear0(Vector512<double> x, Vector512<double> low)
    {
        Vector512<double> one = Vector512.Create(1d), z = x * x, half = z * 0.5, near = one - half;
        Vector512<double> p = Vector512.Create(-1.1381545337651718e-11);
        p = Next(p, z, 2.0876127866347656e-09);
        p = Next(p, z, -2.755731715843594e-07);
        p = Next(p, z, 2.4801587298460456e-05);
        p = Next(p, z, -0.0013888888888887061);
        p = Next(p, z, 0.041666666666666664);
        return near + (one - near - half + Fma(z * z, p, -(x * low)));
    }

    /// <summary>sin x for |x| &lt;= π/4; relative error of the polynomial 2^-30.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> SinNear0(Vector512<float> x)
    {
        Vector512<float> z = x * x;
        Vector512<float> p = Quad(z, z * z, -0.16666667f, 0.008333397f, -0.00019861294f, 2.9217372e-06f);
        return Fma(p, z * x, x);
    }

    /// <summary>cos x for |x| &lt;= π/4; relative error of the polynomial 2^-29.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> CosNear0(Vector512<float> x)
    {
        Vector512<float> z = x * x;
        Vector512<float> p = Next(Next(Vector512.Create(2.4543942e-05f), z, -0.0013888272f), z, 0.041666664f);
        return Fma(p, z * z, Next(z, Vector512.Create(-0.5f), 1f));
    }

    /// <summary>All ones where n is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> IsOdd(Vector512<int> quadrant) =>
        Vector512.Equals(quadrant & Vector512.Create(1), Vector512.Create(1)).AsSingle();

    /// <summary>The sign bit where n is 2 or 3 (modulo 4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> SignOfHalf(Vector512<int> quadrant) => ((quadrant & Vector512.Create(2)) << 30).AsSingle();

    /// <summary>All ones where n is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> IsOdd(Vector512<long> quadrant) =>
        Vector512.Equals(quadrant & Vector512.Create(1L), Vector512.Create(1L)).AsDouble();

    /// <summary>The sign bit where n is 2 or 3 (modulo 4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> SignOfHalf(Vector512<long> quadrant) =>
        ((quadrant & Vector512.Create(2L)) << 62).AsDouble();
}
