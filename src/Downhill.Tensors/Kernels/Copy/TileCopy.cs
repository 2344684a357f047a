using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>A transposed copy: reading is in order along one axis, writing along another. Small squares of both keep
/// their cache lines busy.</summary>
internal readonly unsafe struct TileCopy<T>(T* from, T* to, CopyAxis read, CopyAxis write, CopyWalk outer) : IWork
    where T : unmanaged
{
    // 16 elements read are one line of 4-byte elements. 8 lines, not 16, because lines a power of two apart share the
    // eight places of one set of the
    // first-level cache.
    const int Depth = 16, Width = 8;

    int PerPlane => (read.Size + Depth - 1) / Depth;

    /// <summary>Number of strips that threads can share.</summary>
    internal int Pieces => outer.Length * PerPlane;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part, int parts)
    {
        Share share = Share.Of(Pieces, 1, part, parts);
        int perPlane = PerPlane, piece = share.Start % perPlane;
        CopyWalk walk = outer;
        walk.GoTo(share.Start / perPlane);
        for (int left = share.Length; left > 0; left--)
        {
            nint start = piece * Depth;
            T* source = from + walk.From + start, target = to + walk.To + start * read.ToStep;
            Strip(source, target, Math.Min(Depth, read.Size - (int)start));
            if (++piece < perPlane)
                continue;
            piece = 0;
            walk.Next();
        }
    }

    void Strip(T* source, T* target, int depth)
    {
        // Locals, because a store through a pointer could change a field for all that the compiler knows.
        nint fromStep = write.FromStep, toStep = read.ToStep;
        int width = write.Size, left = 0;
        for (; left <= width - Width; left += Width, source += Width * fromStep, target += Width)
            for (int i = 0; i < depth; i++)
                Eight(source + i, target + i * toStep, fromStep);
        for (; left < width; left++, source += fromStep, target++)
            for (int i = 0; i < depth; i++)
                target[i * toStep] = source[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Eight(T* source, T* target, nint step)
    {
        target[0] = source[0];
        target[1] = source[step];
        target[2] = source[2 * step];
        target[3] = source[3 * step];
        target[4] = source[4 * step];
        target[5] = source[5 * step];
        target[6] = source[6 * step];
        target[7] = source[7 * step];
    }
}
