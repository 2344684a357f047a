using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>x · scale where a word is at least the threshold, 0 elsewhere; element i takes word i, whatever its
/// dtype.</summary>
internal readonly unsafe struct DropoutDraw<T>(uint threshold, T scale) : IDraw<T, T> where T : unmanaged, INumber<T>
{
    public static int PerStep => 4 * Philox.Blocks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Vector512<ulong> first, Vector512<ulong> second, T* source, T* target)
    {
        Philox.Interleave(first, second, out Vector512<ulong> lower, out Vector512<ulong> upper);
        Half(lower, source, target);
        Half(upper, source + 2 * Philox.Blocks, target + 2 * Philox.Blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Half(Vector512<ulong> words, T* source, T* target)
    {
        Vector512<int> kept = Vector512.GreaterThanOrEqual(words.AsUInt32(), Vector512.Create(threshold)).AsInt32();
        if (typeof(T) == typeof(float))
        {
            Keep(kept.As<int, T>(), source, target);
            return;
        }
        (Vector512<long> below, Vector512<long> above) = Vector512.Widen(kept);
        Keep(below.As<long, T>(), source, target);
        Keep(above.As<long, T>(), source + Vector512<T>.Count, target + Vector512<T>.Count);
    }

    // A select, not a product with 0 or 1: a NaN or an infinity that is dropped is 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Keep(Vector512<T> kept, T* source, T* target) =>
        Vector512.ConditionalSelect(kept, Vector512.Load(source) * Vector512.Create(scale), Vector512<T>.Zero)
            .Store(target);
}
