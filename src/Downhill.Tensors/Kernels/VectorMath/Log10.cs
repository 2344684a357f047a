using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Logarithm to base 10. Error below 0.51 ulp for float, 0.75 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Log10<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Log10(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Log10(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Log10));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Log10(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Log10(lower), Log10(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Log10(Vector512<double> x) =>
        LogOfBase(x, 0.30102999566361177, 3.6942390771589308e-13, 0.43429448190325182, 1.0983196502167651e-17);
}
