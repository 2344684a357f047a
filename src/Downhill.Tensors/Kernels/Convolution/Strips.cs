using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The way of a tile's results, computed along packed rows, into the rows of the target.</summary>
internal unsafe ref struct Strips(Span<Strip> room)
{
    readonly Span<Strip> _room = room;
    int _count;

    /// <summary>
    /// The strips of <paramref name="count"/> places from <paramref name="place"/> on, counted in a band that begins at
    /// row <paramref name="first"/> of the results.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Find(in Planes planes, in ResultMap map, int first, int place, int count)
    {
        int row = place / planes.Pitch, column = place % planes.Pitch;
        _count = 0;
        for (int start = 0; start < count; start += planes.Pitch - column, column = 0, row++)
            if (column < planes.ResultColumns)
                _room[_count++] = new(start, Math.Min(planes.ResultColumns - column, count - start),
                    map.Place(first + row, column));
    }

    /// <summary>
    /// Copies one channel's results. Where rows of the target follow each other, whole vectors are copied: what they
    /// write behind a strip is written again, for the next row comes later, except behind <paramref name="end"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal readonly void Copy<T>(T* results, T* plane, in ResultMap map, int end) where T : unmanaged
    {
        int width = Vector256<T>.Count;
        foreach (Strip strip in _room[.._count])
        {
            T* source = results + strip.Start, target = plane + strip.Target;
            if (map.ColumnStep != 1)
                Moves.Scatter(source, target, map.ColumnStep, strip.Length);
            else if (map.RowStep != 1 || strip.Target + strip.Length + width > end)
                Moves.Copy(source, target, strip.Length);
            else
                for (int i = 0; i < strip.Length; i += width)
                    Vector256.Load(source + i).Store(target + i);
        }
    }
}
