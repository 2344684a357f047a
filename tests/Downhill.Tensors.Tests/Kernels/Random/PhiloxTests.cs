using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

public class PhiloxTests
{
    // The known answers that the paper's authors publish with their library Random123, for philox 4x32 with ten rounds.
    [Theory]
    [InlineData(
        new uint[] { 0, 0, 0, 0 }, new uint[] { 0, 0 }, new uint[] { 0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8 })]
    [InlineData(
        new uint[] { 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF }, new uint[] { 0xFFFFFFFF, 0xFFFFFFFF },
        new uint[] { 0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD })]
    [InlineData(
        new uint[] { 0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344 }, new uint[] { 0xA4093822, 0x299F31D0 },
        new uint[] { 0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1 })]
    public void Words_are_the_known_answers(uint[] counter, uint[] key, uint[] expected)
    {
        Philox.Next(
            (ulong)key[1] << 32 | key[0], Vector512.Create((ulong)counter[0]), Vector512.Create((ulong)counter[1]),
            Vector512.Create((ulong)counter[2]), Vector512.Create((ulong)counter[3]),
            out Vector512<ulong> first, out Vector512<ulong> second);

        Assert.Equal(Vector512.Create((ulong)expected[1] << 32 | expected[0]), first);
        Assert.Equal(Vector512.Create((ulong)expected[3] << 32 | expected[2]), second);
        Assert.Equal(expected, NaivePhilox.Block(counter, key));
    }

    [Theory]
    [InlineData(0, 0), InlineData(42, 7), InlineData(-1, 0xFFFFFFFE), InlineData(long.MinValue, -3)]
    public void Words_are_those_of_the_blocks_in_order(long key, long counter)
    {
        foreach (int length in Lengths.Swept)
        {
            using GuardedArray<uint> words = new(length, guardBehind: true);
            Draw.Words(key, counter, words.Span);
            Assert.Equal(NaivePhilox.Words(key, counter, length), words.Span.ToArray());
        }
    }

    [Fact]
    public void Several_threads_draw_the_same_words()
    {
        uint[] words = new uint[Lengths.Threaded];
        Draw.Words(3, 5, words);
        Assert.Equal(NaivePhilox.Words(3, 5, words.Length), words);
    }
}
