using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// Angle of the point (x, y) in [-π, π], with signed zeros and infinities as in IEEE 754. Error below 0.51 ulp for
    /// float, 2 for double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Atan2<T>(Vector512<T> y, Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Atan2(y.AsSingle(), x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Atan2(y.AsDouble(), x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Atan2));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<float> Atan2(Vector512<float> y, Vector512<float> x)
    {
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        (Vector512<double> xLower, Vector512<double> xUpper) = Vector512.Widen(x);
        return Vector512.Narrow(Atan2(yLower, xLower), Atan2(yUpper, xUpper));
    }

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Atan2(Vector512<double> y, Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(y), b = Vector512.Abs(x), one = Vector512.Create(1d);

        // Beside an infinity the other number counts as 0, or as as much; two zeros take the angle of (±1, 0).
        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> known = Vector512.Equals(x, x) & Vector512.Equals(y, y);
        Vector512<double> endless = Vector512.Equals(Vector512.Max(a, b), infinity) & known;
        a = Vector512.ConditionalSelect(endless, Vector512.Equals(a, infinity) & one, a);
        b = Vector512.ConditionalSelect(endless, Vector512.Equals(b, infinity) & one, b);
        b = Vector512.ConditionalSelect(Vector512.Equals(a + b, Vector512<double>.Zero), one, b);

        // Huge numbers are scaled down, or their sum would overflow.
        Vector512<double> huge = Vector512.GreaterThan(Vector512.Max(a, b), Vector512.Create(1e300));
        Vector512<double> scale = Vector512.ConditionalSelect(huge, Vector512.Create(1e-20), one);
        Vector512<double> angle = AtanOfQuotient(a * scale, b * scale);

        // Left of the y axis: π - angle, with the bits of π that a double leaves out.
        Vector512<double> left = Vector512.LessThan(x.AsInt64(), Vector512<long>.Zero).AsDouble();
        Vector512<double> mirrored = Vector512.Create(2 * HalfPi) - (angle - Vector512.Create(2 * HalfPiLow));
        return WithSign(Vector512.ConditionalSelect(left, mirrored, angle), y);
    }
}
