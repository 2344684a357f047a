using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>
/// Philox4x32-10, eight blocks of four 32-bit words at a time. Source: Salmon, Moraes, Dror, Shaw, "Parallel Random
/// Numbers: As Easy as 1, 2, 3", 2011.
/// </summary>
internal static class Philox
{
    /// <summary>Blocks that one step computes.</summary>
    internal const int Blocks = 8;

    // The round multipliers and the key's increments (golden ratio, square root of 3) are those of the paper's table.
    const uint MultiplierX = 0xD2511F53, MultiplierZ = 0xCD9E8D57,
        IncrementLow = 0x9E3779B9, IncrementHigh = 0xBB67AE85;
    const int Rounds = 10;

    // Where block i of a step stands: so that interleaving neighbouring lanes puts the blocks in order.
    static Vector512<ulong> Order
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(Vector256.Create(0UL, 4, 1, 5), Vector256.Create(2UL, 6, 3, 7));
    }

    /// <summary>
    /// The blocks counter to counter + 7: in a lane of first the two first words of a block, in second the two others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Next(ulong key, ulong counter, out Vector512<ulong> first, out Vector512<ulong> second)
    {
        Vector512<ulong> counters = Vector512.Create(counter) + Order, zero = Vector512<ulong>.Zero;
        Next(key, counters, counters >> 32, zero, zero, out first, out second);
    }

    /// <summary>The same for any counters of four words, which stand in the lower halves of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Next(
        ulong key, Vector512<ulong> x, Vector512<ulong> y, Vector512<ulong> z, Vector512<ulong> w,
        out Vector512<ulong> first, out Vector512<ulong> second)
    {
        (uint low, uint high) = ((uint)key, (uint)(key >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            // The upper halves hold leftovers: the product does not read them.
            Vector512<ulong> ofX = Product(x, MultiplierX), ofZ = Product(z, MultiplierZ);
            (x, y) = ((ofZ >> 32) ^ y ^ Vector512.Create((ulong)low), ofZ);
            (z, w) = ((ofX >> 32) ^ w ^ Vector512.Create((ulong)high), ofX);
            unchecked
            {
                low += IncrementLow;
                high += IncrementHigh;
            }
        }

        Vector512<ulong> lower = Vector512.Create((ulong)uint.MaxValue);
        first = (x & lower) | (y << 32);
        second = (z & lower) | (w << 32);
    }

    /// <summary>From two words of each block in a lane to all words in order: four blocks in lower, four in
    /// upper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Interleave(
        Vector512<ulong> first, Vector512<ulong> second, out Vector512<ulong> lower, out Vector512<ulong> upper)
    {
        if (Avx512F.IsSupported)
        {
            lower = Avx512F.UnpackLow(first, second);
            upper = Avx512F.UnpackHigh(first, second);
            return;
        }
        lower = Vector512.Create(
            UnpackLow(first.GetLower(), second.GetLower()), UnpackLow(first.GetUpper(), second.GetUpper()));
        upper = Vector512.Create(
            UnpackHigh(first.GetLower(), second.GetLower()), UnpackHigh(first.GetUpper(), second.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<ulong> UnpackLow(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.IsSupported ? Avx2.UnpackLow(a, b) : Vector256.Create(a[0], b[0], a[2], b[2]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<ulong> UnpackHigh(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.IsSupported ? Avx2.UnpackHigh(a, b) : Vector256.Create(a[1], b[1], a[3], b[3]);

    /// <summary>The full product of each lane's lower half and a factor.</summary>
    // Portable code multiplies 64-bit numbers, which x86 before AVX-512 has in pieces only: a third of the speed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Product(Vector512<ulong> x, uint factor)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Multiply(x.AsUInt32(), Vector512.Create(factor));
        if (Avx2.IsSupported)
            return Vector512.Create(
                Avx2.Multiply(x.GetLower().AsUInt32(), Vector256.Create(factor)),
                Avx2.Multiply(x.GetUpper().AsUInt32(), Vector256.Create(factor)));
        return (x & Vector512.Create((ulong)uint.MaxValue)) * factor;
    }
}
