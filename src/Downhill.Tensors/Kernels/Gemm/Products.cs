using System.Numerics;
using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>Chooses the way to compute a product by its shape and layout, never by the number of threads.</summary>
internal static unsafe class Products<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T>
{
    const int FewElements = 64;

    static int Lanes => TLanes.Bytes / sizeof(T);

    internal static void Multiply(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
    {
        if (c.Rows == 0 || c.Columns == 0)
            return;
        if (a.Columns == 0)
            PlainGemm.Multiply(a, b, c, ending);
        else if (c.ColumnStride != 1 && c.Columns > 1)
            IntoColumns(a, b, c, ending);
        else if (c.Columns == 1 && c.RowStride == 1 && c.Rows > 1 && !ending.HasBias && a.RowStride == 1)
            Multiply(b.Transposed, a.Transposed, c.Transposed, ending);
        else if (c.Rows == 1 && b.ColumnStride == 1 && c.Columns > 2 * Lanes)
            Axpy(a, b, c, ending);
        else if (DotPays(a, b))
            Dot(a, b, c, ending);
        else if (TransposePays(a, b))
            TransposedProduct<TLanes, T>.Multiply(a, b, c, ending);
        else if (b.ColumnStride != 1 && b.Columns > 1 && (long)b.Rows * b.Columns <= FewElements)
            WithCopy(a, b, c, ending);
        else
            TiledProduct<TLanes, T>.Multiply(a, b, c, ending);
    }

    /// <summary>For a B so small that copying it is quicker than preparing to pack it.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void WithCopy(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
    {
        T* copy = stackalloc T[FewElements], target = copy;
        nint column = b.ColumnStride;
        for (int k = 0; k < b.Rows; k++)
        {
            T* source = b.At(k, 0);
            for (int j = 0; j < b.Columns; j++, source += column)
                *target++ = *source;
        }
        TiledProduct<TLanes, T>.Multiply(a, new(copy, b.Rows, b.Columns, b.Columns, 1), c, ending);
    }

    /// <summary>
    /// Both operands contiguous along k. Dots add up their lanes at the end, which a large k pays; tiles must pack B
    /// first, which many rows of A pay, and are at least a vector wide. The bounds are measured ones.
    /// </summary>
    static bool DotPays(in Matrix<T> a, in Matrix<T> b)
    {
        if (TLanes.DotRows == 0 || a.ColumnStride != 1 || b.RowStride != 1)
            return false;
        int m = a.Rows, n = b.Columns, k = a.Columns;
        bool few = m < 4 || n <= Lanes, ragged = n < 4 * Lanes && n % Lanes != 0;
        return k >= 8 && (few || (m <= 32 * TLanes.DotRows && k >= 4 * m) || (ragged && k >= 4 * Lanes));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Dot(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
    {
        // Between columns: pieces of rows would each read all of B again, which may not fit in the second cache.
        const int shortest = 32;
        Grid grid = Blocking.Split(c.Rows, c.Columns, a.Columns, DotKernels.Columns);
        int columns = c.Columns / grid.ColumnParts;
        grid = grid.Finer(1,
            Blocking.Pieces(grid, c.Rows, c.Columns, a.Columns, Blocking.LeastWork, columns, shortest));
        DotWork<TLanes, T> work = new() { A = a, B = b, C = c, Ending = ending, Grid = grid };
        WorkPool.Run(work, grid.Parts);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Axpy(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
    {
        AxpyWork<TLanes, T> work = new() { A = a, B = b, C = c, Ending = ending };
        WorkPool.Run(work, Blocking.Parts((long)c.Columns * a.Columns));
    }

    /// <summary>Few columns, and neighbours in A along its rows: then those rows fill the vectors better.</summary>
    static bool TransposePays(in Matrix<T> a, in Matrix<T> b) =>
        a.RowStride == 1 && a.ColumnStride != 1 && a.Rows > 2 * b.Columns &&
        (b.Columns == 1 || (b.Columns <= TLanes.TileRows && a.Rows >= 2 * Lanes && a.Columns >= Lanes));

    /// <summary>For a C whose columns are not neighbours in memory.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void IntoColumns(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
    {
        if (c.RowStride == 1 && !ending.HasBias)
        {
            Multiply(b.Transposed, a.Transposed, c.Transposed, ending);
            return;
        }
        using ScratchLease<T> scratch = Scratch.Rent<T>((long)c.Rows * c.Columns);
        T* product = scratch.Pointer;
        Multiply(a, b, new(product, c.Rows, c.Columns, c.Columns, 1), new(false, ending.BiasAt(0)));
        for (int i = 0; i < c.Rows; i++)
            for (int j = 0; j < c.Columns; j++, product++)
            {
                T sum = ending.Accumulate ? *c.At(i, j) + *product : *product;
                *c.At(i, j) = ending.Rectify && sum < T.Zero ? T.Zero : sum;
            }
    }
}
