using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Inverse hyperbolic sine. Error below 0.51 ulp for float, 2 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Asinh<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Asinh(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Asinh(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Asinh));
    }

    // From here on √(x² ± 1) rounds to x, and soon x² would overflow.
    const double LargestSquared = 268435456, Ln2 = 0.6931471805599453;

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Asinh(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Asinh(lower), Asinh(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Asinh(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x), one = Vector512.Create(1d), b = AtMost(a, LargestSquared);
        Vector512<double> near = Log1p(b + b * b / (one + Vector512.Sqrt(Fma(b, b, one))));
        Vector512<double> large = Vector512.GreaterThan(a, Vector512.Create(LargestSquared));
        return WithSign(Vector512.ConditionalSelect(large, Log(a) + Vector512.Create(Ln2), near), x);
    }
}
