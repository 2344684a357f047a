using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Arc tangent, in [-π/2, π/2]. Error below 0.51 ulp for float, 2 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Atan<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Atan(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Atan(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Atan));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Atan(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Atan(lower), Atan(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Atan(Vector512<double> x)
    {
        // An infinite quotient would meet infinity / infinity; this one rounds to π/2 too.
        Vector512<double> a = AtMost(Vector512.Abs(x), 1e300);
        return WithSign(AtanOfQuotient(a, Vector512.Create(1d)), x);
    }

    /// <summary>atan(y / x) for finite x, y >= 0, not both 0, in [0, π/2].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> AtanOfQuotient(Vector512<double> y, Vector512<double> x)
    {
        // tan(3π/8) and tan(π/8) part [0, π/2] so that the quotient t of what remains is at most tan(π/8).
        Vector512<double> steep = Vector512.GreaterThan(y, x * 2.414213562373095);
        Vector512<double> middle = Vector512.AndNot(Vector512.GreaterThan(y, x * 0.4142135623730950), steep);
        Vector512<double> above = Vector512.ConditionalSelect(middle, y - x, y);
        Vector512<double> below = Vector512.ConditionalSelect(middle, y + x, x);
        above = Vector512.ConditionalSelect(steep, -x, above);
        Vector512<double> t = above / Vector512.ConditionalSelect(steep, y, below);
        Vector512<double> turn = (steep & Vector512.Create(HalfPi)) | (middle & Vector512.Create(HalfPi / 2));
        Vector512<double> low = (steep & Vector512.Create(HalfPiLow)) | (middle & Vector512.Create(HalfPiLow / 2));

        // atan(t) = t + t³ · p(t²); relative error 2^-63.
        Vector512<double> z = t * t;
        Vector512<double> z2 = z * z, z4 = z2 * z2;
        Vector512<double> p = Quad(z, z2, -0.052221192277195135, 0.045175748157392906,
            -0.033778965191271784, 0.015484705123489895);
        p = Fma(p, z4, Quad(z, z2, -0.0909090839528912, 0.07692287903157818,
            -0.06666296155090945, 0.058776463441869264));
        p = Fma(p, z4, Quad(z, z2, -0.3333333333333333, 0.19999999999998921, -0.1428571428552679, 0.11111111095897079));
        return turn + (t + Fma(p, z * t, low));
    }
}
