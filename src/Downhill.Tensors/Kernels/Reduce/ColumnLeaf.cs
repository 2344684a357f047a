using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Rows that are combined column by column: y[c] over x[r · stride + c], in the order of the rows.</summary>
internal readonly unsafe struct ColumnLeaf<T>(T* x, nint rows, nint stride, T* centers, T* y, T* end)
    where T : unmanaged, INumber<T>
{
    /// <summary>The first columns, at least 1; end is where x may not be read any more.</summary>
    internal void Run<TCombine, TTerm>(TTerm term, nint columns)
        where TCombine : ICombine where TTerm : unmanaged, ITerm
    {
        nint width = Vector512<T>.Count, c = 0;
        for (; c <= columns - 4 * width; c += 4 * width)
            Four<TCombine, TTerm>(term, c);
        for (; c <= columns - width; c += width)
            One<TCombine, TTerm>(term, c);
        if (c < columns && columns >= width)
            One<TCombine, TTerm>(term, columns - width); // again what the last one did, and what it left
        else if (c < columns)
            Few<TCombine, TTerm>(term, columns);
    }

    [MethodImpl(Compile.Apart)]
    void Four<TCombine, TTerm>(TTerm term, nint column) where TCombine : ICombine where TTerm : unmanaged, ITerm
    {
        nint width = Vector512<T>.Count;
        Vector512<T> ofA = Center(column), ofB = Center(column + width);
        Vector512<T> ofC = Center(column + 2 * width), ofD = Center(column + 3 * width);
        Vector512<T> a = TCombine.Neutral<T>(), b = a, c = a, d = a;
        T* row = x + column;
        for (nint r = 0; r < rows; r++, row += stride)
        {
            a = TCombine.Of(a, term.Of(Vector512.Load(row), ofA));
            b = TCombine.Of(b, term.Of(Vector512.Load(row + width), ofB));
            c = TCombine.Of(c, term.Of(Vector512.Load(row + 2 * width), ofC));
            d = TCombine.Of(d, term.Of(Vector512.Load(row + 3 * width), ofD));
        }

        a.Store(y + column);
        b.Store(y + column + width);
        c.Store(y + column + 2 * width);
        d.Store(y + column + 3 * width);
    }

    [MethodImpl(Compile.Apart)]
    void One<TCombine, TTerm>(TTerm term, nint column) where TCombine : ICombine where TTerm : unmanaged, ITerm
    {
        Vector512<T> center = Center(column), total = TCombine.Neutral<T>();
        T* row = x + column;
        for (nint r = 0; r < rows; r++, row += stride)
            total = TCombine.Of(total, term.Of(Vector512.Load(row), center));
        total.Store(y + column);
    }

    /// <summary>
    /// Fewer columns than a vector. While memory lasts, the vectors reach into the next rows: those lanes go unused.
    /// </summary>
    [MethodImpl(Compile.Apart)]
    void Few<TCombine, TTerm>(TTerm term, nint columns) where TCombine : ICombine where TTerm : unmanaged, ITerm
    {
        Vector512<T> center = centers == null ? Vector512<T>.Zero : Lanes.LoadFew(centers, columns);
        Vector512<T> total = TCombine.Neutral<T>();
        T* row = x;
        nint r = 0;
        for (; r < rows && end - row >= Vector512<T>.Count; r++, row += stride)
            total = TCombine.Of(total, term.Of(Vector512.Load(row), center));
        for (; r < rows; r++, row += stride)
            total = TCombine.Of(total, term.Of(Lanes.LoadFew(row, columns), center));
        Lanes.StoreFew(total, y, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<T> Center(nint column) => centers == null ? Vector512<T>.Zero : Vector512.Load(centers + column);
}
