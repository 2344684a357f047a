using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// e^x - 1 without cancellation near 0. Error below 1.5 ulp for float, 2 for double; keeps the sign of a zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Expm1<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Expm1(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Expm1(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Expm1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Expm1(Vector512<float> x)
    {
        Vector512<float> clamped = Clamp(x, -20f, 89f);
        Vector512<float> shifted = Next(clamped, Vector512.Create(Log2EF), RounderF);
        Vector512<float> n = shifted - Vector512.Create(RounderF);
        Vector512<float> r = Fma(n, Vector512.Create(-Ln2LowF), Fma(n, Vector512.Create(-Ln2HighF), clamped));

        // Relative error 2^-31.
        Vector512<float> p = Vector512.Create(0.00019972323f);
        p = Next(p, r, 0.0013930504f);
        p = Next(p, r, 0.008333177f);
        p = Next(p, r, 0.04166651f);
        p = Next(p, r, 0.16666667f);
        p = Next(p, r, 0.5f);
        p = Fma(p * r, r, r);

        // 2^n · (p + 1) - 1, halved until the end because 2^128 is not a number.
        Vector512<float> power = PowerOfTwo(shifted, -1);
        Vector512<float> half = Fma(power, p, power - Vector512.Create(0.5f));
        return WithSign(half + half, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Expm1(Vector512<double> x)
    {
        Vector512<double> p = Expm1Parts(Clamp(x, -40, 710), out Vector512<double> shifted);
        Vector512<double> power = PowerOfTwo(shifted, -1);
        Vector512<double> half = Fma(power, p, power - Vector512.Create(0.5));
        return WithSign(half + half, x);
    }

    /// <summary>p and n (in the low bits of shifted) with e^x = 2^n · (p + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Expm1Parts(Vector512<double> x, out Vector512<double> shifted)
    {
        shifted = Next(x, Vector512.Create(Log2E), Rounder);
        Vector512<double> n = shifted - Vector512.Create(Rounder);
        Vector512<double> r = Fma(n, Vector512.Create(-Ln2Low), Fma(n, Vector512.Create(-Ln2High), x));
        return Fma(ExpTail(r) * r, r, r);
    }
}
