namespace Downhill.Kernels;

/// <summary>A contiguous part of a length: start inclusive, end exclusive.</summary>
internal readonly record struct Share(int Start, int End)
{
    internal int Length => End - Start;

    /// <summary>
    /// Part <paramref name="part"/> of <paramref name="parts"/> nearly equal ones; each starts at a multiple of
    /// <paramref name="grain"/>. Parts without work are empty.
    /// </summary>
    internal static Share Of(int length, int grain, int part, int parts)
    {
        long grains = ((long)length + grain - 1) / grain;
        return new(Cut(part), Cut(part + 1));

        int Cut(int index) => (int)Math.Min(grains * index / parts * grain, length);
    }

    /// <summary>How many parts pay off when each should have at least <paramref name="least"/> of the work.</summary>
    internal static int Parts(long work, long least) => (int)Math.Clamp(work / least, 1, Threads.Count);

    // One of them is what a thread at most waits for when another one is kept from its core.
    const int PiecesPerThread = 4;

    /// <summary>The same, in several pieces for each thread where the work is large, so that threads can help each
    /// other.</summary>
    internal static int Pieces(long work, long least)
    {
        int parts = Parts(work, least);
        return parts == 1 ? 1 : (int)Math.Clamp(work / (2 * least), parts, PiecesPerThread * parts);
    }
}
