using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Draws against the words that they are made of.</summary>
public class DrawTests
{
    const long Key = 0x1234567890ABCDEF, Counter = 0xFFFFFFFF;

    static void Sweep<T>(Action<int, Memory> draw, Func<int, T[]> expected) where T : unmanaged
    {
        foreach (int length in Lengths.Swept.Append(Lengths.Threaded))
        {
            using GuardedArray<T> y = new(length, guardBehind: length % 2 == 0);
            draw(length, new(y));
            Assert.Equal(expected(length), y.Span.ToArray());
        }
    }

    /// <summary>A guarded array of any type.</summary>
    readonly record struct Memory(object Array)
    {
        internal Span<T> Of<T>() where T : unmanaged => ((GuardedArray<T>)Array).Span;
    }

    [Fact]
    public void A_uniform_float_takes_24_bits_of_its_word() => Sweep(
        (_, y) => Draw.Uniform(Key, Counter, -1f, 4f, y.Of<float>()),
        n => NaivePhilox.Words(Key, Counter, n).Select(word => -1f + 4f * ((word >> 8) / 16777216f)).ToArray());

    [Fact]
    public void A_uniform_double_takes_53_bits_of_its_words() => Sweep(
        (_, y) => Draw.Uniform(Key, Counter, -1d, 4d, y.Of<double>()),
        n => NaivePhilox.Longs(Key, Counter, n).Select(bits => -1 + 4 * ((bits >> 11) / 9007199254740992d)).ToArray());

    [Theory]
    [InlineData(-3, 7), InlineData(0, 1), InlineData(5, 5 + 0xFFFFFFFFL)]
    [InlineData(-2, 1L << 32), InlineData(long.MinValue, long.MaxValue)]
    public void An_integer_is_its_share_of_64_bits(long low, long high) => Sweep(
        (_, y) => Draw.Integers(Key, Counter, low, high, y.Of<long>()),
        n => NaivePhilox.Longs(Key, Counter, n)
            .Select(bits => (long)(low + (((BigInteger)high - low) * bits >> 64))).ToArray());

    [Fact]
    public void A_coin_falls_by_its_probability()
    {
        CheckCoins<float>();
        CheckCoins<double>();
    }

    static void CheckCoins<T>() where T : unmanaged, INumber<T>
    {
        static double[] Probabilities(int n) =>
            [.. Enumerable.Range(0, n).Select(i => (i % 7) switch
                { 0 => 0.0, 1 => 1, 2 => double.NaN, 3 => -1, _ => i % 8 / 8.0 })];

        Sweep(
            (n, y) => Draw.Bernoulli(Key, Counter, [.. Probabilities(n).Select(T.CreateChecked)], y.Of<byte>()),
            n => NaivePhilox.Longs(Key, Counter, n).Zip(Probabilities(n))
                .Select(pair => (byte)((pair.First >> 11) / 9007199254740992d < pair.Second ? 1 : 0)).ToArray());
    }

    [Fact]
    public void Dropout_takes_a_word_for_each_element_of_either_dtype()
    {
        CheckDropout<float>(0.25);
        CheckDropout<double>(0.25);
        CheckDropout<float>(0);
        CheckDropout<float>(1);
    }

    static void CheckDropout<T>(double probability) where T : unmanaged, INumber<T>
    {
        static T[] Values(int n) =>
            [.. Enumerable.Range(0, n).Select(i => i % 5 == 0 ? T.CreateChecked(double.NaN) : T.CreateChecked(i))];

        T scale = T.CreateChecked(1 / (1 - probability));
        Sweep(
            (n, y) =>
            {
                Values(n).CopyTo(y.Of<T>());
                Draw.Dropout(Key, Counter, probability, y.Of<T>(), y.Of<T>());
            },
            n => NaivePhilox.Words(Key, Counter, n).Zip(Values(n))
                .Select(pair => pair.First < probability * 4294967296 ? T.Zero : pair.Second * scale).ToArray());
    }

    [Fact]
    public void A_part_of_a_draw_is_that_part_of_the_whole()
    {
        float[] whole = new float[400], part = new float[400 - 64];
        Draw.Normal(Key, Counter, 0f, 1f, whole);
        Draw.Normal(Key, Counter + 16, 0f, 1f, part);
        Assert.Equal(whole[64..], part);
    }

    [Fact]
    public void Normal_numbers_of_every_length_and_any_number_of_threads_agree()
    {
        float[] whole = new float[Lengths.Threaded];
        Draw.Normal(Key, Counter, 2f, 3f, whole);
        foreach (int length in Lengths.Swept)
        {
            using GuardedArray<float> y = new(length, guardBehind: true);
            Draw.Normal(Key, Counter, 2f, 3f, y.Span);
            Assert.Equal(whole[..length], y.Span.ToArray());
        }
    }

    [Fact]
    public void Lengths_that_differ_are_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Bernoulli<float>(0, 0, new float[2], new byte[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Dropout<float>(0, 0, 0.5, new float[2], new float[3]));
    }
}
