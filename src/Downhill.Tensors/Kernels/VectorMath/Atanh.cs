using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// Inverse hyperbolic tangent, infinite at ±1, NaN outside [-1, 1]. Error below 0.51 ulp for float, 2 for double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Atanh<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Atanh(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Atanh(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Atanh));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Atanh(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Atanh(lower), Atanh(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Atanh(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        return WithSign(Log1p((a + a) / (Vector512.Create(1d) - a)) * 0.5, x);
    }
}
