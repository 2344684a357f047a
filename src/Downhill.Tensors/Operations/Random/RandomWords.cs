namespace Downhill.Operations;

/// <summary>The endless row of random words that a state {key, counter} stands for, read in pieces.</summary>
internal static class RandomWords
{
    /// <summary>Words that a draw takes at once: they stay in the fastest cache, and fit on the stack.</summary>
    internal const int Piece = 1024;

    const int Block = 4;

    /// <summary>Words from <paramref name="first"/> on, which begins a block.</summary>
    internal static void Fill(in RandomState state, long first, Span<uint> words)
    {
        Span<uint> last = stackalloc uint[Block];
        long counter = state.Counter + first / Block;
        for (int i = 0; i < words.Length; i += Block, counter++)
            if (i + Block <= words.Length)
                PhiloxBlock.Fill(state.Key, counter, words[i..]);
            else
            {
                PhiloxBlock.Fill(state.Key, counter, last);
                last[..(words.Length - i)].CopyTo(words[i..]);
            }
    }
}

/// <summary>A draw's input: which row of words, and where in it.</summary>
internal readonly record struct RandomState(long Key, long Counter)
{
    internal static RandomState Of(in View state)
    {
        ReadOnlySpan<long> numbers = state.Read<long>();
        return new(numbers[0], numbers[1]);
    }

    /// <summary>The rule for the input that draws read.</summary>
    internal static void Require(TensorType state, string operation)
    {
        if (state.DType != DType.Int64 || state.Shape.Rank != 1 || state.Shape.Sizes[0] != 2)
            throw new ShapeMismatchException(
                $"{operation}: the state must be int64 (2), but it is {state}. Take it from Generator.NextState.", state.Shape)
            { Operation = operation };
    }
}

/// <summary>Random words of 64 bits one after the other, for draws that need each before the next.</summary>
internal ref struct RandomStream(RandomState state)
{
    const int Words = 64;

    readonly uint[] _words = new uint[Words];
    long _first;
    int _next = Words;

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1; the bias is below count / 2⁶⁴.</summary>
    internal long Below(long count) => (long)Math.BigMul((ulong)count, Next(), out _);

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    internal double Fraction() => (Next() >> 11) * (1d / (1L << 53));

    ulong Next()
    {
        if (_next == Words)
        {
            RandomWords.Fill(state, _first, _words);
            (_first, _next) = (_first + Words, 0);
        }
        ulong next = (ulong)_words[_next + 1] << 32 | _words[_next];
        _next += 2;
        return next;
    }
}
