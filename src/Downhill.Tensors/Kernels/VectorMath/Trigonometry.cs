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
        return Vector512.GreaterThanAny(x, Vector512.Create(LargestDirect))
            ? LargeArgument.Reduce(x, high, ref low, ref quadrant)
            : high;
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

    /// <summary>All ones where n is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> IsOdd(Vector512<long> quadrant) =>
        Vector512.Equals(quadrant & Vector512.Create(1L), Vector512.Create(1L)).AsDouble();

    /// <summary>The sign bit where n is 2 or 3 (modulo 4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> SignOfHalf(Vector512<long> quadrant) =>
        ((quadrant & Vector512.Create(2L)) << 62).AsDouble();
}
