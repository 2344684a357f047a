using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// Reduction of huge angles modulo π/2, lane by lane in whole numbers (Payne and Hanek, "Radian reduction for
/// trigonometric functions", 1983).
/// </summary>
internal static class LargeArgument
{
    const double Smallest = 1073741824, HalfPi = 1.5707963267948966, HalfPiLow = 6.123233995736766e-17;

    // A word of zeros, then the bits of 2/π behind the point.
    static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041,
        0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E,
        0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B,
        0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
        0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
    ];

    /// <summary>
    /// Replaces the lanes of high, low and quadrant whose x is finite and too large for the direct way.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Reduce(
        Vector512<double> x, ref Vector512<double> high, ref Vector512<double> low, ref Vector512<long> quadrant)
    {
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            double angle = x[lane];
            if (!(angle > Smallest && double.IsFinite(angle)))
                continue;
            (double laneHigh, double laneLow, long laneQuadrant) = Reduce(angle);
            high = high.WithElement(lane, laneHigh);
            low = low.WithElement(lane, laneLow);
            quadrant = quadrant.WithElement(lane, laneQuadrant);
        }
    }

    /// <summary>x = high + low + quadrant · π/2 modulo 2π, with |high| at most π/4.</summary>
    static (double High, double Low, long Quadrant) Reduce(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1075;
        ulong mantissa = (ulong)bits & ((1UL << 52) - 1) | (1UL << 52);

        // The turns in units of 2^-190 quarter turns. Bits of 2/π before these give whole turns, those after them
        // less than 2^-137 quarter turns; no double comes closer to a multiple of π/2 than 2^-62.
        int position = exponent + 62;
        UInt128 lower = (UInt128)mantissa * Word(position + 128);
        UInt128 middle = (UInt128)mantissa * Word(position + 64) + (lower >> 64);
        ulong upper = unchecked(mantissa * Word(position) + (ulong)(middle >> 64));

        // The two top bits count quarter turns; the rest is a fraction, taken to the nearest quarter turn by its sign.
        Int128 fraction = (Int128)(new UInt128(upper, (ulong)middle) << 2 | (ulong)lower >> 62);
        long quadrant = (long)(upper >> 62) + (fraction < 0 ? 1 : 0);
        (double high, double low) = ToDoubles((UInt128)Int128.Abs(fraction));
        double product = high * HalfPi, rest = Math.FusedMultiplyAdd(high, HalfPi, -product);
        rest += Math.FusedMultiplyAdd(high, HalfPiLow, low * HalfPi);
        double sign = fraction < 0 ? -1 : 1;
        return (sign * product, sign * rest, quadrant);
    }

    /// <summary>64 bits of the table from a position on.</summary>
    static ulong Word(int position)
    {
        ulong word = TwoOverPi[position / 64];
        int shift = position % 64;
        return shift == 0 ? word : word << shift | TwoOverPi[position / 64 + 1] >> (64 - shift);
    }

    /// <summary>value · 2^-128 as the sum of two doubles.</summary>
    static (double High, double Low) ToDoubles(UInt128 value)
    {
        int zeros = (int)UInt128.LeadingZeroCount(value);
        UInt128 aligned = value << zeros;
        double high = Math.ScaleB((ulong)(aligned >> 75), -53 - zeros);
        double low = Math.ScaleB((ulong)(aligned >> 22 & ((1UL << 53) - 1)), -106 - zeros);
        return (high, low);
    }
}
