using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// low + width · u, with u in [0, 1): a float takes the 24 upper bits of a word, a double the 53 upper bits of two
/// words,
/// of which the second is the upper one.
/// </summary>
internal readonly unsafe struct UniformDraw<T>(T low, T width) : IDraw<T, T> where T : unmanaged, INumber<T>
{
    public static int PerStep => 4 * Philox.Blocks * sizeof(float) / sizeof(T);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Vector512<ulong> first, Vector512<ulong> second, T* source, T* target)
    {
        Philox.Interleave(first, second, out Vector512<ulong> lower, out Vector512<ulong> upper);
        Spread(lower).Store(target);
        Spread(upper).Store(target + Vector512<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<T> Spread(Vector512<ulong> words) => Vector512.Create(low) + Vector512.Create(width) * Fraction(words);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> Fraction(Vector512<ulong> words) => typeof(T) == typeof(float)
        ? (Vector512.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * (1f / (1 << 24))).As<float, T>()
        : Fractions.OfDoubles(words).As<double, T>();
}

/// <summary>Numbers in [0, 1) from words.</summary>
internal static class Fractions
{
    /// <summary>53 bits of each 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> OfDoubles(Vector512<ulong> words) =>
        Vector512.ConvertToDouble((words >>> 11).AsInt64()) * (1d / (1L << 53));
}
