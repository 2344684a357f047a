using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Runs work over a range of elements, on several threads where it is long enough to pay off.</summary>
internal static class Ranges
{
    /// <summary>Cuts lie at multiples of this, which is a multiple of every vector's lanes and of a cache
    /// line.</summary>
    internal const int Grain = 64;

    // Ten hand-overs to another thread would allow 16,384. But below some 100,000 elements an array lies in the cache of
    // the core that made it, and fetching half of it costs the other core more: measured at a step of one row and 256
    // units, 8 us alone and 39 shared.
    internal const int LeastPerPart = 48 * 1024;

    internal static void Run<TRange>(in TRange range, int length, int leastPerPart = LeastPerPart)
        where TRange : unmanaged, IRange
    {
        if (length > leastPerPart)
            Shared(range, length, leastPerPart);
        else if (length > 0)
            range.Run(0, length);
    }

    // Apart: a small array's call is half as long without it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Shared<TRange>(in TRange range, int length, int leastPerPart) where TRange : unmanaged, IRange
    {
        int parts = Share.Pieces(length, leastPerPart);
        if (parts > 1)
            WorkPool.Run(new Work<TRange>(range, length), parts);
        else
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
