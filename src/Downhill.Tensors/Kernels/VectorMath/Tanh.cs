using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Hyperbolic tangent. Error below 2.5 ulp for float and double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Tanh<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Tanh(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Tanh(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Tanh));
    }

    // tanh a = (e^2a - 1) / (e^2a + 1); from the bounds on it rounds to 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> a = AtMost(Vector512.Abs(x), 10f), e = Expm1(a + a);
        return WithSign(e / (e + Vector512.Create(2f)), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> a = AtMost(Vector512.Abs(x), 22), e = Expm1(a + a);
        return WithSign(e / (e + Vector512.Create(2d)), x);
    }
}
