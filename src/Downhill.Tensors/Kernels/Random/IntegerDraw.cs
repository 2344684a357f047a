using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// low + ⌊count · u⌋, with u = 64 bits / 2^64. A number's share differs from 1 / count by less than 2^-64: what
/// rejection
/// would remove no sample can show, and it would make an element depend on those before it. Source: Lemire, "Fast
/// Random Integer Generation in an Interval", 2019.
/// </summary>
internal readonly unsafe struct IntegerDraw(long low, ulong count) : IDraw<long, long>
{
    public static int PerStep => 2 * Philox.Blocks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Vector512<ulong> first, Vector512<ulong> second, long* source, long* target)
    {
        Philox.Interleave(first, second, out Vector512<ulong> lower, out Vector512<ulong> upper);
        Below(lower).Store(target);
        Below(upper).Store(target + Vector512<long>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<long> Below(Vector512<ulong> words) => count <= uint.MaxValue ? Few(words) : Many(words);

    /// <summary>The upper 64 bits of the product with a count of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<long> Few(Vector512<ulong> words)
    {
        Vector512<ulong> lower = Philox.Product(words, (uint)count), upper = Philox.Product(words >>> 32, (uint)count);
        return ((upper + (lower >>> 32)) >>> 32).AsInt64() + Vector512.Create(low);
    }

    Vector512<long> Many(Vector512<ulong> words)
    {
        ulong* lanes = (ulong*)&words;
        for (int i = 0; i < Vector512<ulong>.Count; i++)
            lanes[i] = Math.BigMul(lanes[i], count, out _);
        return words.AsInt64() + Vector512.Create(low);
    }
}
