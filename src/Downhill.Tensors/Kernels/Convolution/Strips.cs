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
    internal void Find(in Planes planes, in ResultMap map, int first, int place, int count)
    {
        int row = place / planes.Pitch, column = place % planes.Pitch;
        _count = 0;
        for (int start = 0; start < count; start += planes.Pitch - column, column = 0, row++)
            if (column < planes.ResultColumns)
                _room[_count++] = new(start, Math.Min(planes.ResultColumns - column, count - start),
                    map.Place(first + row, column));
    }

    /// <summary>Copies one channel's results.</summary>
    internal readonly void Copy<T>(T* results, T* plane, int step) where T : unmanaged
    {
        foreach (Strip strip in _room[.._count])
            if (step == 1)
                CopyBytes((byte*)(results + strip.Start), (byte*)(plane + strip.Target), strip.Length * sizeof(T));
            else
                for (int i = 0; i < strip.Length; i++)
                    plane[strip.Target + i * step] = results[strip.Start + i];
    }

    /// <summary>For the lengths of image rows: a library call costs more than these few moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void CopyBytes(byte* source, byte* target, int count)
    {
        for (; count >= 64; count -= 64, source += 64, target += 64)
            Vector512.Load(source).Store(target);
        if ((count & 32) != 0)
        {
            Vector256.Load(source).Store(target);
            source += 32;
            target += 32;
        }
        if ((count & 16) != 0)
        {
            Vector128.Load(source).Store(target);
            source += 16;
            target += 16;
        }
        if ((count & 8) != 0)
        {
            *(ulong*)target = *(ulong*)source;
            source += 8;
            target += 8;
        }
        if ((count & 4) != 0)
            *(uint*)target = *(uint*)source;
    }
}
