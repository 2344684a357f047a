using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Natural logarithm; -infinity at 0, NaN below. Error below 0.9 ulp for float and double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Log<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Log(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Log(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Log));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> m = Decompose(x, out Vector512<float> exponent);
        return LogEnds(LogNear1(m - Vector512.Create(1f), exponent), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Log(Vector512<double> x)
    {
        Vector512<double> m = Decompose(x, out Vector512<double> exponent);
        return LogEnds(LogNear1(m - Vector512.Create(1d), exponent), x);
    }

    /// <summary>The m in [√½, √2) with x = m · 2^exponent, for 0 &lt; x &lt; infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Decompose(Vector512<float> x, out Vector512<float> exponent)
    {
        // Denormals come into the normal range first.
        Vector512<float> tiny = Vector512.LessThan(x, Vector512.Create(1.17549435e-38f));
        x = Vector512.ConditionalSelect(tiny, x * 8388608f, x);

        // Subtracting the bits of √½ leaves the exponent that makes m at least √½ in the upper bits.
        Vector512<int> power = (x.AsInt32() - Vector512.Create(0.70710677f).AsInt32()) >> 23;
        exponent = Vector512.ConvertToSingle(power) - (tiny & Vector512.Create(23f));
        return (x.AsInt32() - (power << 23)).AsSingle();
    }

    /// <summary>The m in [√½, √2) with x = m · 2^exponent, for 0 &lt; x &lt; infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Decompose(Vector512<double> x, out Vector512<double> exponent)
    {
        Vector512<double> tiny = Vector512.LessThan(x, Vector512.Create(2.2250738585072014e-308));
        x = Vector512.ConditionalSelect(tiny, x * 4503599627370496, x);

        // Kept positive by 1023, so that a plain shift does, and converted by setting it under the bits of 2^52: older
        // processors have neither a signed shift nor a conversion of 64-bit numbers.
        Vector512<long> bits = x.AsInt64() - Vector512.Create(0.70710678118654757).AsInt64();
        Vector512<long> biased = (bits + Vector512.Create(1023L << 52)) >>> 52;
        Vector512<double> above = (biased | Vector512.Create(4503599627370496.0).AsInt64()).AsDouble();
        exponent = above - Vector512.Create(4503599627370496.0 + 1023) - (tiny & Vector512.Create(52d));
        return (x.AsInt64() - ((biased - Vector512.Create(1023L)) << 52)).AsDouble();
    }

    /// <summary>log(1 + f) + exponent · ln 2, with 1 + f in [√½, √2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> LogNear1(Vector512<float> f, Vector512<float> exponent)
    {
        // log(1 + f) = f - f² / 2 + f³ · p; relative error 2^-27.
        Vector512<float> f2 = f * f, f4 = f2 * f2;
        Vector512<float> p = Quad(f, f2, 0.14201266f, -0.13160177f, 0.12764853f, -0.07638379f);
        p = Fma(p, f4, Quad(f, f2, 0.3333333f, -0.25000823f, 0.2000125f, -0.16623315f));
        Vector512<float> y = Fma(exponent, Vector512.Create(Ln2LowF), p * f * f2);
        y = Fma(f2, Vector512.Create(-0.5f), y) + f;
        return Fma(exponent, Vector512.Create(Ln2HighF), y);
    }

    /// <summary>log(1 + f) + exponent · ln 2, with 1 + f in [√½, √2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> LogNear1(Vector512<double> f, Vector512<double> exponent)
    {
        Vector512<double> s = LogTail(f, out Vector512<double> half, out Vector512<double> tail);
        Vector512<double> low = Fma(s, tail, exponent * Ln2Low);
        return Fma(exponent, Vector512.Create(Ln2High), f - (half - low));
    }

    /// <summary>
    /// s, f² / 2 and the tail with log(1 + f) = f - f² / 2 + s · tail, by log(1 + f) = 2 artanh(s), s = f / (2 + f)
    /// (the arrangement of Ng's fdlibm, 1993); relative error of the logarithm 2^-57.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> LogTail(Vector512<double> f, out Vector512<double> half, out Vector512<double> tail)
    {
        half = f * f * 0.5;
        Vector512<double> s = f / (f + Vector512.Create(2d)), z = s * s;
        Vector512<double> z2 = z * z, z4 = z2 * z2;
        Vector512<double> p = Fma(Vector512.Create(0.14617797125896773), z2,
            Next(Vector512.Create(0.1533161084202332), z, 0.1818289246286912));
        p = Fma(p, z4, Quad(z, z2, 0.666666666666667, 0.3999999999989928, 0.28571428626210205, 0.22222211090523236));
        tail = Fma(p, z, half);
        return s;
    }

    /// <summary>The logarithm of x where 0 &lt; x &lt; infinity, what belongs there elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> LogEnds(Vector512<float> y, Vector512<float> x)
    {
        Vector512<float> infinity = Vector512.Create(float.PositiveInfinity), zero = Vector512<float>.Zero;
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), y, x);
        y = Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, y);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(float.NaN), y);
    }

    /// <summary>The logarithm of x where 0 &lt; x &lt; infinity, what belongs there elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> LogEnds(Vector512<double> y, Vector512<double> x)
    {
        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity), zero = Vector512<double>.Zero;
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), y, x);
        y = Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, y);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(double.NaN), y);
    }
}
