using Downhill.Kernels;

namespace Downhill.Data;

/// <summary>What random numbers are drawn for. Each purpose has numbers of its own under the same seed.</summary>
internal enum Purpose : byte
{
    // 0 is where the numbers of Generator lie, which counts from 0 up.
    Picture = 1,
    Points,
    Split,
    Shuffle,
    Augmentation,
}

/// <summary>A stream of random numbers, found by seed, purpose and index alone: picture 7 needs no picture before
/// it.</summary>
/// <remarks>Philox, as in <see cref="Generator"/>: the counter's highest 8 bits hold the purpose, the next 28 the
/// index, the rest counts blocks.</remarks>
internal struct RandomStream(long seed, Purpose purpose, int index = 0)
{
    const int BlockBits = 28, IndexBits = 28, WordsPerBlock = 4;

    long _counter = ((long)purpose << (IndexBits + BlockBits)) | ((long)(index & ((1 << IndexBits) - 1)) << BlockBits);
    int _used = WordsPerBlock;
    uint _a, _b, _c, _d;

    internal uint Next()
    {
        if (_used == WordsPerBlock)
            Refill();
        return _used++ switch { 0 => _a, 1 => _b, 2 => _c, _ => _d };
    }

    /// <summary>A whole number from 0 to count - 1, each as likely as 2^32 numbers allow.</summary>
    internal int Below(int count) => (int)((ulong)Next() * (uint)count >> 32);

    /// <summary>A number from low to below high, in steps of 2^-24 of the range.</summary>
    internal float Between(float low, float high) => low + (high - low) * ((Next() >> 8) * (1f / (1 << 24)));

    /// <summary>Nearly normal with mean 0 and deviation 1, between -6 and 6: the sum of twelve uniform numbers. It
    /// needs no logarithm, whose last bit would depend on the machine.
    /// </summary>
    internal double Bell()
    {
        ulong sum = 0;
        for (int i = 0; i < 12; i++)
            sum += Next();
        return sum / 4294967296.0 - 6;
    }

    /// <summary>Between -1 and 1, most often near 0: the mean of two uniform numbers, with deviation 0.41.</summary>
    internal float Tent() => (Between(-1, 1) + Between(-1, 1)) / 2;

    /// <summary>Fisher and Yates's shuffle.</summary>
    internal void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    void Refill()
    {
        Span<uint> words = stackalloc uint[WordsPerBlock];
        Draw.Words(seed, _counter++, words);
        (_a, _b, _c, _d, _used) = (words[0], words[1], words[2], words[3], 0);
    }
}
