using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>What normal random numbers are made of: radius and direction from bits.</summary>
internal static partial class VectorMath
{
    /// <summary>√(-2 ln u) with u = (bits + ½) / 2^31, for bits from 0 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Radius(Vector512<int> bits)
    {
        Vector512<float> u = Next(Vector512.ConvertToSingle(bits), Vector512.Create(1f / (1L << 31)), 1f / (1L << 32));
        return Vector512.Sqrt(Log(u) * -2f);
    }

    /// <summary>√(-2 ln u) with u = (the 52 upper bits + ½) / 2^52.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Radius(Vector512<ulong> bits)
    {
        Vector512<double> u = OneAndBits(bits) - Vector512.Create(1 - 1d / (1L << 53));
        return Vector512.Sqrt(Log(u) * -2d);
    }

    /// <summary>Sine and cosine of 2π · bits / 2^32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SinCos(Vector512<uint> bits, out Vector512<float> sin, out Vector512<float> cos)
    {
        // Half a quarter further, the two upper bits are the nearest quarter turn, and the others, as a signed number,
        // what is left of the angle, in [-π/4, π/4).
        const float Scale = (float)(HalfPi / (1L << 32));
        bits += Vector512.Create(1u << 29);
        Vector512<int> rest = (bits << 2).AsInt32() ^ Vector512.Create(int.MinValue);
        Vector512<float> r = Vector512.ConvertToSingle(rest) * Scale, s = SinNear0(r), c = CosNear0(r);
        Vector512<int> quadrant = (bits >>> 30).AsInt32();
        Vector512<float> odd = IsOdd(quadrant);
        sin = Vector512.ConditionalSelect(odd, c, s) ^ SignOfHalf(quadrant);
        cos = Vector512.ConditionalSelect(odd, s, c) ^ SignOfHalf(quadrant + Vector512.Create(1));
    }

    /// <summary>Sine and cosine of 2π · bits / 2^64; 54 bits count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SinCos(Vector512<ulong> bits, out Vector512<double> sin, out Vector512<double> cos)
    {
        bits += Vector512.Create(1UL << 61);
        Vector512<double> r = (OneAndBits(bits << 2) - Vector512.Create(1.5)) * HalfPi, low = Vector512<double>.Zero;
        Vector512<double> s = SinNear0(r, low), c = CosNear0(r, low);
        Vector512<long> quadrant = (bits >>> 62).AsInt64();
        Vector512<double> odd = IsOdd(quadrant);
        sin = Vector512.ConditionalSelect(odd, c, s) ^ SignOfHalf(quadrant);
        cos = Vector512.ConditionalSelect(odd, s, c) ^ SignOfHalf(quadrant + Vector512.Create(1L));
    }

    /// <summary>The number in [1, 2) whose fraction is the 52 upper bits: a conversion that every processor
    /// has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> OneAndBits(Vector512<ulong> bits) =>
        ((bits >>> 12) | Vector512.Create(1d).AsUInt64()).AsDouble();
}
