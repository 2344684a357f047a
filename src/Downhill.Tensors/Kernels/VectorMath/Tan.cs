using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// Tangent of x in radians, NaN at infinity. Error below 0.51 ulp for float, 2.5 for double, however large x is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Tan<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Tan(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Tan(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Tan));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Tan(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Tan(lower), Tan(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Tan(Vector512<double> x)
    {
        Vector512<double> r = Reduce(Vector512.Abs(x), out Vector512<double> low, out Vector512<long> quadrant);
        Vector512<double> sin = SinNear0(r, low), cos = CosNear0(r, low), odd = IsOdd(quadrant);
        Vector512<double> above = Vector512.ConditionalSelect(odd, -cos, sin);
        Vector512<double> below = Vector512.ConditionalSelect(odd, sin, cos);
        return above / below ^ (x & Vector512.Create(-0d));
    }
}
