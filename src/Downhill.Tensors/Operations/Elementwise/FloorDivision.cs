using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Division rounded down, of floats and of whole numbers, lane by lane.</summary>
internal static class FloorDivision
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Remainder<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Float(a.AsSingle(), b.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Double(a.AsDouble(), b.AsDouble()).As<double, T>();
        return a - b * Whole(a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Quotient<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            return Whole(a, b);
        Vector512<T> plain = a / b, rest = Remainder(a, b);
        // Of two signs, divided by an infinity, a number is a little below 0.
        Vector512<T> exact = Vector512.ConditionalSelect(Vector512.IsInfinity(rest), -Vector512<T>.One, (a - rest) / b);
        Vector512<T> down = Rounding.Down(exact);
        // The division above is off by its rounding at most, so the whole number is the nearest one.
        Vector512<T> up = Vector512.GreaterThan(exact - down, Vector512.Create(T.CreateChecked(0.5)));
        Vector512<T> nearest = down + (up & Vector512<T>.One);
        return Vector512.ConditionalSelect(Vector512.Equals(b, Vector512<T>.Zero), plain, nearest);
    }

    static Vector512<T> Whole<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>
    {
        // Bytes have no sign. A trap besides: with AVX-512 the compiler of .NET 10 makes ~x & (bytes < 0) all ones.
        if (typeof(T) == typeof(byte))
            return a / b;
        // The lowest number has no opposite: the processor would stop at its division by −1, where we wrap around.
        Vector512<T> opposite = Vector512.Equals(b, -Vector512<T>.One);
        b = Vector512.ConditionalSelect(opposite, Vector512<T>.One, b);
        Vector512<T> quotient = a / b, rest = a - quotient * b;
        Vector512<T> apart = Vector512.LessThan(rest ^ b, Vector512<T>.Zero);
        Vector512<T> above = apart & ~Vector512.Equals(rest, Vector512<T>.Zero) & Vector512<T>.One;
        return Vector512.ConditionalSelect(opposite, -quotient, quotient - above);
    }

    /// <summary>With the whole quotient at most one off, a fused step leaves the remainder with a single rounding, as
    /// fmod and a correction do: the same bits as <see cref="OneByOne"/>.</summary>
    static Vector512<float> Float(Vector512<float> a, Vector512<float> b)
    {
        // 2²²: up to there a float has a digit behind the point, so its rounding moves the whole part by one at most.
        Vector512<float> quotient = a / b;
        Vector512<float> small = Vector512.LessThan(Vector512.Abs(quotient), Vector512.Create(4194304f));
        if (!Fits(small & Vector512.IsFinite(b)))
            return OneByOne(a, b);
        Vector512<float> rest = Vector512.FusedMultiplyAdd(-Vector512.Floor(quotient), b, a);
        return rest + (Astray(rest, b) & b);
    }

    static Vector512<double> Double(Vector512<double> a, Vector512<double> b)
    {
        // 2⁵¹, for the same reason.
        Vector512<double> quotient = a / b;
        Vector512<double> small = Vector512.LessThan(Vector512.Abs(quotient), Vector512.Create(2251799813685248.0));
        if (!Fits(small & Vector512.IsFinite(b)))
            return OneByOne(a, b);
        Vector512<double> rest = Vector512.FusedMultiplyAdd(-Vector512.Floor(quotient), b, a);
        return rest + (Astray(rest, b) & b);
    }

    static bool Fits<T>(Vector512<T> mask) =>
        mask.ExtractMostSignificantBits() == (1UL << (Vector512<T>.Count - 1) << 1) - 1;

    /// <summary>The quotient was rounded up to the next whole number, so the remainder lies on the other side of
    /// 0.</summary>
    static Vector512<T> Astray<T>(Vector512<T> rest, Vector512<T> b) where T : unmanaged, INumber<T> =>
        Vector512.LessThan(rest, Vector512<T>.Zero) & Vector512.GreaterThan(b, Vector512<T>.Zero) |
        Vector512.GreaterThan(rest, Vector512<T>.Zero) & Vector512.LessThan(b, Vector512<T>.Zero);

    static Vector512<T> OneByOne<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>
    {
        Vector512<T> result = a;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            T divisor = b[i], rest = a[i] % divisor;
            bool other = !T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(divisor);
            result = result.WithElement(i, other ? rest + divisor : rest);
        }
        return result;
    }
}
