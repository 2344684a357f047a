using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Inverse hyperbolic cosine, NaN below 1. Error below 0.51 ulp for float, 2 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Acosh<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Acosh(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Acosh(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Acosh));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Acosh(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Acosh(lower), Acosh(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Acosh(Vector512<double> x)
    {
        Vector512<double> above = AtMost(x, LargestSquared) - Vector512.Create(1d);
        Vector512<double> near = Log1p(above + Vector512.Sqrt(Fma(above, above, above + above)));
        Vector512<double> large = Vector512.GreaterThan(x, Vector512.Create(LargestSquared));
        Vector512<double> y = Vector512.ConditionalSelect(large, Log(x) + Vector512.Create(Ln2), near);

        // Below -2 the root is a number again.
        Vector512<double> outside = Vector512.LessThan(x, Vector512.Create(1d));
        return Vector512.ConditionalSelect(outside, Vector512.Create(double.NaN), y);
    }
}
