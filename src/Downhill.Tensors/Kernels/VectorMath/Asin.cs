using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// Arc sine in [-π/2, π/2], NaN outside [-1, 1]. Error below 0.51 ulp for float, 0.75 for double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Asin<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Asin(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Asin(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Asin));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Asin(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Asin(lower), Asin(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Asin(Vector512<double> x)
    {
        Vector512<double> s = AsinParts(x, out Vector512<double> tail, out Vector512<double> large);

        // asin a = π/2 - 2 asin √((1 - a) / 2), with the rounding error of the first difference kept.
        Vector512<double> turn = Vector512.Create(HalfPi), twice = s + s, difference = turn - twice;
        Vector512<double> rest = turn - difference - twice + (Vector512.Create(HalfPiLow) - (tail + tail));
        return WithSign(Vector512.ConditionalSelect(large, difference + rest, s + tail), x);
    }

    /// <summary>
    /// s and tail with asin(s + …) = s + tail, where s is |x| up to ½ and √((1 - |x|) / 2), rounded, where large.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> AsinParts(Vector512<double> x, out Vector512<double> tail, out Vector512<double> large)
    {
        Vector512<double> a = Vector512.Abs(x), zero = Vector512<double>.Zero;
        large = Vector512.GreaterThan(a, Vector512.Create(0.5));
        Vector512<double> z = Vector512.ConditionalSelect(large, (Vector512.Create(1d) - a) * 0.5, a * a);
        Vector512<double> s = Vector512.ConditionalSelect(large, Vector512.Sqrt(z), a);

        // What rounding the root left over.
        Vector512<double> left = Fma(-s, s, z) / (s + s);
        left = Vector512.ConditionalSelect(large & Vector512.GreaterThan(z, zero), left, zero);

        // asin(s) = s + s³ · p(s²); relative error 2^-58.
        Vector512<double> z2 = z * z, z4 = z2 * z2;
        Vector512<double> p = Vector512.Create(0.029058483792626096);
        p = Fma(p, z4, Quad(z, z2, 0.010350533428105336, 0.005343025055901961,
            0.017701448826953715, -0.01530603680422102));
        p = Fma(p, z4, Quad(z, z2, 0.022372174502858035, 0.017352358601519964,
            0.013971691376002227, 0.011474729573957475));
        p = Fma(p, z4, Quad(z, z2, 0.16666666666666669, 0.07499999999998022, 0.04464285714699303, 0.03038194409553674));
        tail = Fma(p, s * z, left);
        return s;
    }
}
