namespace Downhill.Kernels;

/// <summary>Reads elements along strides and writes them in order.</summary>
internal static class StridedCopy
{
    // A transposed copy reads down columns; squares of 16 keep the lines of both sides in the first-level cache.
    const int Tile = 16;

    internal static void Run<T>(ReadOnlySpan<T> from, int origin, ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, Span<T> to)
        where T : unmanaged
    {
        int rank = sizes.Length;
        if (rank == 0)
            to[0] = from[origin];
        else if (rank == 1)
            Row(from, origin, strides[0], to[..sizes[0]]);
        else if (rank == 2)
            Plane(from, origin, sizes[0], sizes[1], strides[0], strides[1], to);
        else
            for (int i = 0, inner = to.Length / sizes[0]; i < sizes[0]; i++)
                Run(from, origin + i * strides[0], sizes[1..], strides[1..], to.Slice(i * inner, inner));
    }

    static void Row<T>(ReadOnlySpan<T> from, int origin, int stride, Span<T> to) where T : unmanaged
    {
        if (stride == 1)
            from.Slice(origin, to.Length).CopyTo(to);
        else if (stride == 0)
            to.Fill(from[origin]);
        else
            for (int i = 0; i < to.Length; i++)
                to[i] = from[origin + i * stride];
    }

    static void Plane<T>(
        ReadOnlySpan<T> from, int origin, int rows, int columns, int rowStride, int columnStride, Span<T> to) where T : unmanaged
    {
        if (columnStride is 0 or 1)
        {
            for (int i = 0; i < rows; i++)
                Row(from, origin + i * rowStride, columnStride, to.Slice(i * columns, columns));
            return;
        }
        for (int top = 0; top < rows; top += Tile)
            for (int left = 0; left < columns; left += Tile)
                for (int i = top; i < Math.Min(top + Tile, rows); i++)
                    for (int j = left; j < Math.Min(left + Tile, columns); j++)
                        to[i * columns + j] = from[origin + i * rowStride + j * columnStride];
    }
}
