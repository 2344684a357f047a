using System.Numerics;

namespace Downhill.Kernels;

/// <summary>Finds the elements that are not 0; NaN is not.</summary>
internal static class NonZeros
{
    internal static int Count<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => x.Length - x.Count(T.Zero);

    /// <summary>Their coordinates, one row each, in row-major order.</summary>
    internal static void Write<T>(ReadOnlySpan<T> x, ReadOnlySpan<int> sizes, Span<long> rows)
        where T : unmanaged, INumber<T>
    {
        if (sizes.Length == 1)
            Places(x, rows);
        else if (!rows.IsEmpty)
            Coordinates(x, sizes, rows);
    }

    /// <summary>Writes every place and moves on where it counts: masks are hard to predict for a branch.</summary>
    static void Places<T>(ReadOnlySpan<T> x, Span<long> places) where T : unmanaged, INumber<T>
    {
        int found = 0;
        for (int i = 0; i < x.Length && found < places.Length; i++)
        {
            places[found] = i;
            found += T.IsZero(x[i]) ? 0 : 1;
        }
    }

    static void Coordinates<T>(ReadOnlySpan<T> x, ReadOnlySpan<int> sizes, Span<long> rows)
        where T : unmanaged, INumber<T>
    {
        int rank = sizes.Length, columns = sizes[^1];
        Span<long> place = stackalloc long[rank];
        for (int start = 0; start < x.Length; start += columns)
        {
            for (int column = 0; column < columns; column++)
            {
                if (T.IsZero(x[start + column]))
                    continue;
                place[^1] = column;
                place.CopyTo(rows);
                rows = rows[rank..];
            }
            for (int axis = rank - 2; axis >= 0 && ++place[axis] == sizes[axis]; axis--)
                place[axis] = 0;
        }
    }
}
