namespace Downhill.Kernels;

/// <summary>Runs work over a range of elements, on several threads where it is long enough to pay off.</summary>
internal static class Ranges
{
    /// <summary>Cuts lie at multiples of this, which is a multiple of every vector's lanes and of a cache
    /// line.</summary>
    internal const int Grain = 64;

    // At one to two elements a nanosecond, the time of ten hand-overs to another thread.
    internal const int LeastPerPart = 16 * 1024;

    internal static void Run<TRange>(in TRange range, int length, int leastPerPart = LeastPerPart)
        where TRange : unmanaged, IRange
    {
        int parts = length < 2 * leastPerPart ? 1 : Share.Parts(length, leastPerPart);
        if (parts > 1)
            WorkPool.Run(new Work<TRange>(range, length), parts);
        else if (length > 0)
            range.Run(0, length);
    }

    readonly struct Work<TRange>(TRange range, int length) : IWork where TRange : unmanaged, IRange
    {
        public void Run(int part, int parts)
        {
            Share share = Share.Of(length, Grain, part, parts);
            if (share.Length > 0)
                range.Run(share.Start, share.Length);
        }
    }
}
