namespace Downhill.Operations;

/// <summary>Philox4x32-10: four random words from a key and a counter, with nothing but multiplications and exclusive or.</summary>
internal static class PhiloxBlock
{
    // The round multipliers and the key's increments (golden ratio, square root of 3) are those of the paper's table.
    const uint MultiplierA = 0xD2511F53, MultiplierB = 0xCD9E8D57, IncrementA = 0x9E3779B9, IncrementB = 0xBB67AE85;
    const int Rounds = 10;

    internal static void Fill(long key, long counter, Span<uint> words)
    {
        (uint a, uint b) = ((uint)key, (uint)(key >> 32));
        (uint x, uint y, uint z, uint w) = ((uint)counter, (uint)(counter >> 32), 0, 0);
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = (ulong)MultiplierA * x, second = (ulong)MultiplierB * z;
            (x, y, z, w) = ((uint)(second >> 32) ^ y ^ a, (uint)second, (uint)(first >> 32) ^ w ^ b, (uint)first);
            (a, b) = (a + IncrementA, b + IncrementB);
        }
        (words[0], words[1], words[2], words[3]) = (x, y, z, w);
    }
}
