namespace Downhill.Kernels;

/// <summary>Random orders. Source: Durstenfeld, "Algorithm 235: Random Permutation", CACM, 1964 (inside out).</summary>
internal static class Shuffle
{
    const int Piece = 512;

    /// <summary>The numbers 0 to n - 1, each order equally likely. Number i is placed by integer i of the
    /// draw.</summary>
    internal static void Permutation(long key, long counter, Span<long> y)
    {
        Span<uint> words = stackalloc uint[2 * Piece];
        for (int start = 0; start < y.Length; start += Piece)
        {
            int end = Math.Min(start + Piece, y.Length);
            Draw.Words(key, counter + start / 2, words[..(2 * (end - start))]);
            for (int i = start; i < end; i++)
            {
                ulong word = (ulong)words[2 * (i - start) + 1] << 32 | words[2 * (i - start)];
                int place = (int)Math.BigMul(word, (ulong)i + 1, out _);
                y[i] = y[place];
                y[place] = i;
            }
        }
    }
}
