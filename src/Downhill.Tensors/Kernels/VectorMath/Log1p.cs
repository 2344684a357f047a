using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// log(1 + x) without cancellation near 0; -infinity at -1, NaN below. Error below 1.5 ulp for float and double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Log1p<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Log1p(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Log1p(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Log1p));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Log1p(Vector512<float> x)
    {
        Vector512<float> u = x + Vector512.Create(1f), m = Decompose(u, out Vector512<float> exponent);

        // 1 + f = (1 + x) / 2^exponent, rounded once; where the 1 does not count any more, from m.
        Vector512<float> shifted = Vector512.Create(RounderF) - exponent, power = PowerOfTwo(shifted, 0);
        Vector512<float> f = Fma(x, power, power - Vector512.Create(1f));
        Vector512<float> large = Vector512.GreaterThan(exponent, Vector512.Create(24f));
        f = Vector512.ConditionalSelect(large, m - Vector512.Create(1f), f);
        return WithSign(LogEnds(LogNear1(f, exponent), u), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Log1p(Vector512<double> x)
    {
        Vector512<double> u = x + Vector512.Create(1d), m = Decompose(u, out Vector512<double> exponent);
        Vector512<double> shifted = Vector512.Create(Rounder) - exponent, power = PowerOfTwo(shifted, 0);
        Vector512<double> f = Fma(x, power, power - Vector512.Create(1d));
        Vector512<double> large = Vector512.GreaterThan(exponent, Vector512.Create(53d));
        f = Vector512.ConditionalSelect(large, m - Vector512.Create(1d), f);
        return WithSign(LogEnds(LogNear1(f, exponent), u), x);
    }
}
