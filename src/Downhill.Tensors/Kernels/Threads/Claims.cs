using System.Runtime.InteropServices;

namespace Downhill.Kernels;

/// <summary>
/// The parts of a job that nobody has begun. Each thread has a contiguous share, whose data its own cache is likely to
/// hold, and takes its parts from the front; who is through helps the others from the back.
/// </summary>
internal sealed class Claims
{
    Open[] _shares = [];

    /// <summary>Before any thread runs.</summary>
    internal void Deal(int parts, int threads)
    {
        if (_shares.Length < threads)
            _shares = new Open[threads];
        for (int thread = 0; thread < threads; thread++)
        {
            Share share = Share.Of(parts, 1, thread, threads);
            Volatile.Write(ref _shares[thread].Parts, Pack(share.Start, share.End));
        }
    }

    /// <summary>The next part for a thread, or -1 when all have been begun.</summary>
    internal int Next(int thread, int threads)
    {
        int part = Take(thread, first: true);
        for (int other = 1; part < 0 && other < threads; other++)
            part = Take((thread + other) % threads, first: false);
        return part;
    }

    int Take(int thread, bool first)
    {
        ref long parts = ref _shares[thread].Parts;
        while (true)
        {
            long seen = Volatile.Read(ref parts);
            int start = (int)seen, end = (int)(seen >> 32);
            if (start >= end)
                return -1;
            long rest = first ? Pack(start + 1, end) : Pack(start, end - 1);
            if (Interlocked.CompareExchange(ref parts, rest, seen) == seen)
                return first ? start : end - 1;
        }
    }

    static long Pack(int start, int end) => (long)end << 32 | (uint)start;

    /// <summary>Start and end in one word, alone on its cache lines (prefetchers fetch them in pairs).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 128)]
    struct Open
    {
        [FieldOffset(0)]
        internal long Parts;
    }
}
