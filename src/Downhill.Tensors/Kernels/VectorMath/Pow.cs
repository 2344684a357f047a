using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// x to the power y, with the special values of IEEE 754: 1 to any power and any number to the power 0 are 1; a
    /// negative base has a power when y is whole. Error below 0.51 ulp for float, 1.5 for double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Pow<T>(Vector512<T> x, Vector512<T> y) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Pow(x.AsSingle(), y.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Pow(x.AsDouble(), y.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Pow));
    }

    // Double precision has digits enough for floats without a logarithm in two parts.
    [MethodImpl(Compile.Apart)]
    static Vector512<float> Pow(Vector512<float> x, Vector512<float> y)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(Vector512.Abs(x));
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        return PowEnds(Vector512.Narrow(PowOfPositive(lower, yLower), PowOfPositive(upper, yUpper)), x, y);
    }

    // Log, written out: the compiler allows a method as much inlining as it is long itself.
    [MethodImpl(Compile.Apart)]
    static Vector512<double> PowOfPositive(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> m = Decompose(x, out Vector512<double> exponent);
        Vector512<double> log = LogEnds(LogNear1(m - Vector512.Create(1d), exponent), x);
        return ExpOfSum(y * log, Vector512<double>.Zero);
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> a = Vector512.Abs(x), high = LogInTwo(a, out Vector512<double> low);

        // e^(y · log a), where the exponent is a sum of two parts. Far out only its sign matters.
        Vector512<double> exponent = y * high, rest = Fma(y, high, -exponent) + y * low;
        Vector512<double> moderate = Vector512.LessThan(Vector512.Abs(exponent), Vector512.Create(1000d));
        rest = Vector512.ConditionalSelect(moderate, rest, Vector512<double>.Zero);
        return PowEnds(ExpOfSum(exponent, rest), x, y);
    }

    /// <summary>
    /// log x as the sum of two parts, with a relative error of 2^-64, for x >= 0; ±infinity at the ends.
    /// </summary>
    [MethodImpl(Compile.Apart)]
    static Vector512<double> LogInTwo(Vector512<double> x, out Vector512<double> low)
    {
        // log m = 2 artanh(s) = 2s + s³ · (2/3 + s² · p), with s = (m - 1) / (m + 1), s² and s³ in two parts each.
        Vector512<double> m = Decompose(x, out Vector512<double> k), one = Vector512.Create(1d);
        Vector512<double> above = m - one, below = m + one, belowLow = m - (below - one);
        Vector512<double> s = above / below, sLow = (Fma(-s, below, above) - s * belowLow) / below;
        Vector512<double> z = s * s, zLow = Fma(s, s, -z) + (s + s) * sLow;
        Vector512<double> cube = s * z, cubeLow = Fma(s, z, -cube) + Fma(s, zLow, sLow * z);
        Vector512<double> z2 = z * z, z4 = z2 * z2;
        Vector512<double> p = Quad(z, z2, 0.15384609845127228, 0.1333414396885312,
            0.11721176555198279, 0.11588034751985145);
        p = Fma(p, z4, Quad(z, z2, 0.4, 0.28571428571426327, 0.2222222222276818, 0.18181818155836799));

        Vector512<double> twoThirds = Vector512.Create(0.66666666666666663), tail = cube * twoThirds;
        Vector512<double> twoThirdsLow = Vector512.Create(3.7007434154171883e-17);
        Vector512<double> rest = Fma(cube, twoThirds, -tail) + Fma(cube, twoThirdsLow, cubeLow * twoThirds);
        rest += Fma(cube * z, p, sLow + sLow) + k * Ln2Low;

        Vector512<double> whole = k * Ln2High, twice = s + s, first = whole + twice, sum = first + tail;
        rest += (whole - first + twice) + (first - sum + tail);
        Vector512<double> high = sum + rest;
        low = sum - high + rest;

        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity), zero = Vector512<double>.Zero;
        high = Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, high);
        return Vector512.ConditionalSelect(Vector512.Equals(x, infinity), infinity, high);
    }

    /// <summary>e^(x + low), where low is small against 1.</summary>
    [MethodImpl(Compile.Apart)]
    static Vector512<double> ExpOfSum(Vector512<double> x, Vector512<double> low)
    {
        x = Clamp(x, -746, 710);
        Vector512<double> shifted = Next(x, Vector512.Create(Log2E), Rounder), n = shifted - Vector512.Create(Rounder);
        Vector512<double> r = Fma(n, Vector512.Create(-Ln2Low), Fma(n, Vector512.Create(-Ln2High), x)) + low;
        return Scale(Next(Next(ExpTail(r), r, 1), r, 1), shifted);
    }

    /// <summary>From |x|^y to x^y: the sign of odd powers, NaN, and the bases and powers that give 1.</summary>
    [MethodImpl(Compile.Apart)]
    static Vector512<T> PowEnds<T>(Vector512<T> power, Vector512<T> x, Vector512<T> y) where T : unmanaged, INumber<T>
    {
        Vector512<T> one = Vector512<T>.One, zero = Vector512<T>.Zero, a = Vector512.Abs(x);
        Vector512<T> infinity = Vector512.Create(T.CreateTruncating(double.PositiveInfinity));
        Vector512<T> infinite = Vector512.Equals(Vector512.Abs(y), infinity);
        Vector512<T> whole = IsWhole(y), odd = Vector512.AndNot(whole, IsWhole(y * T.CreateTruncating(0.5)));
        power ^= odd & x & Vector512.Create(-T.Zero);

        Vector512<T> undefined = Vector512.LessThan(x, zero) & Vector512.LessThan(a, infinity);
        undefined = Vector512.AndNot(undefined, whole) | ~Vector512.Equals(x, x) | ~Vector512.Equals(y, y);
        power = Vector512.ConditionalSelect(undefined, Vector512.Create(T.CreateTruncating(double.NaN)), power);

        Vector512<T> unit = Vector512.Equals(x, one) | Vector512.Equals(y, zero);
        unit |= Vector512.Equals(a, one) & infinite;
        return Vector512.ConditionalSelect(unit, one, power);
    }

    /// <summary>All ones where x is a whole number or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IsWhole<T>(Vector512<T> x) where T : unmanaged, INumber<T> => typeof(T) == typeof(float)
        ? Vector512.Equals(Vector512.Truncate(x.AsSingle()), x.AsSingle()).As<float, T>()
        : Vector512.Equals(Vector512.Truncate(x.AsDouble()), x.AsDouble()).As<double, T>();
}
