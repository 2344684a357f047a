using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Random words of 64 bits one after the other, for draws that need each before the next.</summary>
internal ref struct RandomStream(RandomState state)
{
    const int Words = 64;

    readonly uint[] _words = new uint[Words];
    long _counter = state.Counter;
    int _next = Words;

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    internal double Fraction() => (Next() >> 11) * (1d / (1L << 53));

    ulong Next()
    {
        if (_next == Words)
        {
            Draw.Words(state.Key, _counter, _words);
            (_counter, _next) = (_counter + Words / 4, 0); // four words a block
        }
        ulong next = (ulong)_words[_next + 1] << 32 | _words[_next];
        _next += 2;
        return next;
    }
}
