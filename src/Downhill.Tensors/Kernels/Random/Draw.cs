using System.Numerics;

namespace Downhill.Kernels;

/// <summary>
/// Random numbers from a key and a counter of blocks. A block of four words makes four words, floats or dropped
/// elements,
/// and two doubles, integers or truth values; a draw of n elements uses at most (n + 1) / 2 blocks.
/// </summary>
internal static unsafe class Draw
{
    /// <summary>Uniform bits.</summary>
    internal static void Words(long key, long counter, Span<uint> y)
    {
        fixed (uint* target = y)
            Run<WordDraw, uint, uint>(default, key, counter, null, target, y.Length);
    }

    /// <summary>low + width · u with u in [0, 1), of 24 bits for float and 53 for double; rounding alone reaches the
    /// end.</summary>
    internal static void Uniform<T>(long key, long counter, T low, T width, Span<T> y) where T : unmanaged, INumber<T>
    {
        fixed (T* target = y)
            Run<UniformDraw<T>, T, T>(new(low, width), key, counter, null, target, y.Length);
    }

    /// <summary>Normal numbers, float or double.</summary>
    internal static void Normal<T>(long key, long counter, T mean, T deviation, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        fixed (T* target = y)
            Run<NormalDraw<T>, T, T>(new(mean, deviation), key, counter, null, target, y.Length);
    }

    /// <summary>Whole numbers from low to high - 1, each equally likely.</summary>
    internal static void Integers(long key, long counter, long low, long high, Span<long> y)
    {
        fixed (long* target = y)
            Run<IntegerDraw, long, long>(
                new(low, unchecked((ulong)(high - low))), key, counter, null, target, y.Length);
    }

    /// <summary>1 with the probability that stands at its place, 0 otherwise.</summary>
    internal static void Bernoulli<T>(long key, long counter, ReadOnlySpan<T> probability, Span<byte> y)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probability.Length, y.Length);
        fixed (T* source = probability)
        fixed (byte* target = y)
            Run<BernoulliDraw<T>, T, byte>(default, key, counter, source, target, y.Length);
    }

    /// <summary>0 with a probability from 0 to 1, to 32 bits, and x / (1 - probability) otherwise. y may be
    /// x.</summary>
    internal static void Dropout<T>(long key, long counter, double probability, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        if (probability >= 1)
        {
            y.Clear();
            return;
        }

        DropoutDraw<T> draw = new((uint)(probability * (1L << 32)), T.CreateChecked(1 / (1 - probability)));
        fixed (T* source = x, target = y)
            Run(draw, key, counter, source, target, y.Length);
    }

    static void Run<TDraw, TSource, TTarget>(
        TDraw draw, long key, long counter, TSource* source, TTarget* target, int length)
        where TDraw : unmanaged, IDraw<TSource, TTarget> where TSource : unmanaged where TTarget : unmanaged =>
        Ranges.Run(new DrawRange<TDraw, TSource, TTarget>(draw, key, counter, source, target), length);
}
