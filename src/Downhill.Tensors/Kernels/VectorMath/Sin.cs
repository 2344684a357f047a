using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// Sine of x in radians, NaN at infinity. Error below 1.75 ulp for float, 0.8 for double, however large x is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Sin<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Sin(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Sin(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Sin));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Sin(Vector512<float> x)
    {
        Vector512<float> r = Reduce(Vector512.Abs(x), out Vector512<int> quadrant);
        Vector512<float> y = Vector512.ConditionalSelect(IsOdd(quadrant), CosNear0(r), SinNear0(r));
        return y ^ SignOfHalf(quadrant) ^ (x & Vector512.Create(-0f));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Sin(Vector512<double> x)
    {
        Vector512<double> r = Reduce(Vector512.Abs(x), out Vector512<double> low, out Vector512<long> quadrant);
        Vector512<double> y = Vector512.ConditionalSelect(IsOdd(quadrant), CosNear0(r, low), SinNear0(r, low));
        return y ^ SignOfHalf(quadrant) ^ (x & Vector512.Create(-0d));
    }
}
