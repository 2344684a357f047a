using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Arc cosine in [0, π], NaN outside [-1, 1]. Error below 0.51 ulp for float, 1 for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Acos<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Acos(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Acos(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Acos));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Acos(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Acos(lower), Acos(upper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Acos(Vector512<double> x)
    {
        Vector512<double> s = AsinParts(x, out Vector512<double> tail, out Vector512<double> large);
        Vector512<double> negative = Vector512.LessThan(x, Vector512<double>.Zero);

        // acos x = π/2 - asin x up to ½; 2 asin √((1 - x) / 2) above; π - 2 asin √((1 + x) / 2) below -½.
        Vector512<double> sign = x & Vector512.Create(-0d), turn = Vector512.Create(HalfPi);
        Vector512<double> near = turn - ((s ^ sign) - (Vector512.Create(HalfPiLow) - (tail ^ sign)));
        Vector512<double> right = s + tail;
        Vector512<double> whole = turn + turn, twice = s + s, difference = whole - twice;
        Vector512<double> left = whole - difference - twice + (Vector512.Create(2 * HalfPiLow) - (tail + tail));
        Vector512<double> far = Vector512.ConditionalSelect(negative, difference + left, right + right);
        return Vector512.ConditionalSelect(large, far, near);
    }
}
