using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Hyperbolic cosine. Error below 0.51 ulp for float, 1.5 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Cosh<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Cosh(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Cosh(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Cosh));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Cosh(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Cosh(lower), Cosh(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Cosh(Vector512<double> x)
    {
        // With e = e^a / 4, which does not overflow before cosh does: cosh a = 2 · (e + 1 / (16 e)).
        Vector512<double> p = Expm1Parts(AtMost(Vector512.Abs(x), 710.5), out Vector512<double> shifted);
        Vector512<double> power = PowerOfTwo(shifted, -2), e = Fma(power, p, power);
        Vector512<double> half = e + Vector512.Create(0.0625) / e;
        return half + half;
    }
}
