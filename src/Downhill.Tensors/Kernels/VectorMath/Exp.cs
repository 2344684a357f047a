using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// e to the power x. Error below 0.9 ulp for float and double; overflow gives infinity, underflow denormals and 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Exp<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Exp(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Exp(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Exp));
    }

    // 1 / ln 2, and ln 2 in two parts of which the first has so few bits that its product with n is exact.
    const float Log2EF = 1.442695041f, Ln2HighF = 0.693145752f, Ln2LowF = 1.42860677e-06f;
    const double Log2E = 1.4426950408889634, Ln2High = 0.6931471803691238, Ln2Low = 1.9082149292705877e-10;

    // 1.5 · 2^23 and 1.5 · 2^52: adding one rounds to a whole number n, which then stands in the low bits.
    const float RounderF = 12582912f;
    const double Rounder = 6755399441055744;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Exp(Vector512<float> x)
    {
        // e^x = 2^n · e^r with |r| <= ln(2) / 2; beyond these bounds the result is 0 or infinity all the same.
        x = Clamp(x, -104f, 89f);
        Vector512<float> shifted = Next(x, Vector512.Create(Log2EF), RounderF);
        Vector512<float> n = shifted - Vector512.Create(RounderF);
        Vector512<float> r = Fma(n, Vector512.Create(-Ln2LowF), Fma(n, Vector512.Create(-Ln2HighF), x));

        // Relative error 2^-28.
        Vector512<float> p = Vector512.Create(0.0013782478f);
        p = Next(p, r, 0.008368671f);
        p = Next(p, r, 0.041668963f);
        p = Next(p, r, 0.16666521f);
        p = Next(p, r, 0.49999991f);
        p = Next(p, r, 1f);
        p = Next(p, r, 1f);
        return Scale(p, shifted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Exp(Vector512<double> x)
    {
        x = Clamp(x, -746, 710);
        Vector512<double> shifted = Next(x, Vector512.Create(Log2E), Rounder);
        Vector512<double> n = shifted - Vector512.Create(Rounder);
        Vector512<double> r = Fma(n, Vector512.Create(-Ln2Low), Fma(n, Vector512.Create(-Ln2High), x));
        return Scale(Next(Next(ExpTail(r), r, 1), r, 1), shifted);
    }

    /// <summary>(e^r - 1 - r) / r² for |r| &lt;= ln(2) / 2; relative error of e^r 2^-61.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> ExpTail(Vector512<double> r)
    {
        Vector512<double> r2 = r * r, r4 = r2 * r2;
        Vector512<double> p = Fma(Vector512.Create(2.092035086417112e-09), r2,
            Next(Vector512.Create(2.510542102106049e-08), r, 2.7557257004030858e-07));
        p = Fma(p, r4, Quad(r, r2, 0.0013888888888876985, 0.00019841269875426528,
            2.480158734242292e-05, 2.755725480165392e-06));
        p = Fma(p, r4, Quad(r, r2, 0.5, 0.16666666666666671, 0.04166666666666668, 0.00833333333332589));
        return p;
    }

    /// <summary>
    /// p · 2^n, where n stands in the low bits: one instruction of AVX-512, which makes exp a quarter faster, or the
    /// same
    /// bits in two steps, since 2^n alone may overflow or be denormal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Scale(Vector512<float> p, Vector512<float> shifted)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(p, shifted - Vector512.Create(RounderF));

        Vector512<int> n = shifted.AsInt32() - Vector512.Create(RounderF).AsInt32();
        Vector512<int> half = n >> 1, rest = n - half, one = Vector512.Create(1f).AsInt32();
        return p * ((half << 23) + one).AsSingle() * ((rest << 23) + one).AsSingle();
    }

    /// <summary>The same; n is halved in floating point, for older processors shift no signed 64-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Scale(Vector512<double> p, Vector512<double> shifted)
    {
        Vector512<double> rounder = Vector512.Create(Rounder), n = shifted - rounder;
        if (Avx512F.IsSupported)
            return Avx512F.Scale(p, n);

        Vector512<double> half = Next(n, Vector512.Create(0.5), Rounder), rest = n - (half - rounder) + rounder;
        return p * PowerOfTwo(half, 0) * PowerOfTwo(rest, 0);
    }

    /// <summary>2^(n + extra) for a normal result, where n stands in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> PowerOfTwo(Vector512<double> shifted, long extra) =>
        ((shifted.AsInt64() + Vector512.Create(1023 + extra)) << 52).AsDouble();

    /// <summary>2^(n + extra) for a normal result, where n stands in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> PowerOfTwo(Vector512<float> shifted, int extra) =>
        ((shifted.AsInt32() + Vector512.Create(127 + extra)) << 23).AsSingle();
}
