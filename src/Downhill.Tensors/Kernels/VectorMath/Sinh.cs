using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Hyperbolic sine. Error below 0.51 ulp for float, 2.5 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Sinh<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Sinh(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Sinh(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Sinh));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Sinh(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Sinh(lower), Sinh(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Sinh(Vector512<double> x)
    {
        // With e = (e^a - 1) / 4, which does not overflow before sinh does: sinh a = 2e + e / (2e + ½).
        Vector512<double> p = Expm1Parts(AtMost(Vector512.Abs(x), 710.5), out Vector512<double> shifted);
        Vector512<double> power = PowerOfTwo(shifted, -2), e = Fma(power, p, power - Vector512.Create(0.25));
        return WithSign(e + e + e / Next(e, Vector512.Create(2d), 0.5), x);
    }
}
