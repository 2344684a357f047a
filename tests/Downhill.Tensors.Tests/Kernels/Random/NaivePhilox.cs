namespace Downhill.Tests.Kernels;

/// <summary>Philox4x32-10 word by word, as the paper writes it.</summary>
static class NaivePhilox
{
    internal static uint[] Block(uint[] counter, uint[] key)
    {
        (uint x, uint y, uint z, uint w) = (counter[0], counter[1], counter[2], counter[3]);
        (uint a, uint b) = (key[0], key[1]);
        for (int round = 0; round < 10; round++)
        {
            ulong p = 0xD2511F53UL * x, q = 0xCD9E8D57UL * z;
            (x, y, z, w) = ((uint)(q >> 32) ^ y ^ a, (uint)q, (uint)(p >> 32) ^ w ^ b, (uint)p);
            unchecked
            {
                a += 0x9E3779B9;
                b += 0xBB67AE85;
            }
        }
        return [x, y, z, w];
    }

    /// <summary>Words of the blocks from counter on.</summary>
    internal static uint[] Words(long key, long counter, int count)
    {
        uint[] keys = [(uint)key, (uint)(key >> 32)];
        return [.. Enumerable.Range(0, (count + 3) / 4)
            .Select(i => unchecked(counter + i))
            .SelectMany(block => Block([(uint)block, (uint)(block >> 32), 0, 0], keys)).Take(count)];
    }

    /// <summary>Pairs of words as numbers of 64 bits, the second of each pair in the upper half.</summary>
    internal static ulong[] Longs(long key, long counter, int count) =>
        [.. Words(key, counter, 2 * count).Chunk(2).Select(pair => (ulong)pair[1] << 32 | pair[0])];
}
