using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The way of a tile's results, computed along packed rows, into the rows of the target.</summary>
internal unsafe ref struct Strips(Span<Strip> room)
{
    readonly Span<Strip> _room = room;
    int _count;
    bool _whole;

    /// <summary>
    /// The strips of <paramref name="count"/> places from <paramref name="place"/> on, counted in a band whose results
    /// are the rows from first to end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Find<T>(int pitch, in DirectFace<T> face, int first, int end, int place, int count)
        where T : unmanaged
    {
        int width = Vector512.IsHardwareAccelerated ? Vector512<T>.Count : Vector256<T>.Count;
        int row = place / pitch, column = place % pitch, behind = 0;
        _count = 0;
        for (int start = 0; start < count; start += pitch - column, column = 0, row++)
        {
            int length = Math.Min(face.Columns - column, count - start), target = face.Map.Place(first + row, column);
            if (length <= 0)
                continue;
            _room[_count++] = new(start, length, target);
            behind = Math.Max(behind, target + (length + width - 1) / width * width);
        }
        // Whole moves write behind a strip, where the next row comes later; but there must be one.
        _whole = face.Map.RowStep == 1 && behind <= face.Map.Place(end, 0);
    }

    /// <summary>Copies one channel's results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal readonly void Copy<T>(T* results, T* plane, int step) where T : unmanaged
    {
        ReadOnlySpan<Strip> strips = _room[.._count];
        if (step != 1)
            foreach (Strip strip in strips)
                Moves.Scatter(results + strip.Start, plane + strip.Target, step, strip.Length);
        else if (!_whole)
            foreach (Strip strip in strips)
                Moves.Copy(results + strip.Start, plane + strip.Target, strip.Length);
        else if (Vector512.IsHardwareAccelerated)
            foreach (Strip strip in strips)
                for (int i = 0; i < strip.Length; i += Vector512<T>.Count)
                    Vector512.Load(results + strip.Start + i).Store(plane + strip.Target + i);
        else
            foreach (Strip strip in strips)
                for (int i = 0; i < strip.Length; i += Vector256<T>.Count)
                    Vector256.Load(results + strip.Start + i).Store(plane + strip.Target + i);
    }
}
