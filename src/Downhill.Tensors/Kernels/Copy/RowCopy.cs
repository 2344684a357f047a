using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Copies row by row along the innermost axis; long rows are cut, so that threads can share even
/// one.</summary>
internal readonly unsafe struct RowCopy<T>(T* from, T* to, CopyAxis row, CopyWalk outer) : IWork where T : unmanaged
{
    const int Longest = Ranges.LeastPerPart;

    int PerRow => (row.Size + Longest - 1) / Longest;

    /// <summary>Number of pieces that threads can share.</summary>
    internal int Pieces => outer.Length * PerRow;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part, int parts)
    {
        Share share = Share.Of(Pieces, 1, part, parts);
        int perRow = PerRow, piece = share.Start % perRow;
        CopyWalk walk = outer;
        walk.GoTo(share.Start / perRow);
        for (int left = share.Length; left > 0; left--)
        {
            nint start = piece * Longest;
            T* source = from + walk.From + start * row.FromStep, target = to + walk.To + start * row.ToStep;
            Piece(source, target, Math.Min(Longest, row.Size - (int)start));
            if (++piece < perRow)
                continue;
            piece = 0;
            walk.Next();
        }
    }

    void Piece(T* source, T* target, int length)
    {
        if (row.ToStep != 1)
            Apart(source, target, length);
        else if (row.FromStep == 1)
            new ReadOnlySpan<T>(source, length).CopyTo(new Span<T>(target, length));
        else if (row.FromStep == 0)
            Repeated(*source, new Span<T>(target, length));
        else if (row.FromStep == -1)
            Backwards(source, target, length);
        else
            Apart(source, target, length);
    }

    /// <summary>Zeros, from which gradients start, are cleared: native code from the first call on.</summary>
    static void Repeated(T value, Span<T> target)
    {
        if (new ReadOnlySpan<byte>(&value, sizeof(T)).ContainsAnyExcept((byte)0))
            target.Fill(value);
        else
            target.Clear();
    }

    /// <summary>Both steps of .NET's are vector code.</summary>
    static void Backwards(T* source, T* target, int length)
    {
        new ReadOnlySpan<T>(source - length + 1, length).CopyTo(new Span<T>(target, length));
        new Span<T>(target, length).Reverse();
    }

    void Apart(T* source, T* target, int length)
    {
        nint fromStep = row.FromStep, toStep = row.ToStep;
        for (; length >= 4; length -= 4, source += 4 * fromStep, target += 4 * toStep)
        {
            *target = *source;
            target[toStep] = source[fromStep];
            target[2 * toStep] = source[2 * fromStep];
            target[3 * toStep] = source[3 * fromStep];
        }
        for (; length > 0; length--, source += fromStep, target += toStep)
            *target = *source;
    }
}
