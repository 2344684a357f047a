using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>Chooses the way to compute a product by its shape and layout, never by the number of threads.</summary>
internal static unsafe class Products<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T>
{
    internal static void Multiply(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, bool accumulate, T* bias)
    {
        if (c.Rows == 0 || c.Columns == 0)
            return;
        if (a.Columns == 0)
            PlainGemm.Multiply(a, b, c, accumulate, bias);
        else if (c.ColumnStride == 1)
            TiledProduct<TLanes, T>.Multiply(a, b, c, accumulate, bias);
        else if (c.RowStride == 1 && bias == null)
            Multiply(b.Transposed, a.Transposed, c.Transposed, accumulate, bias);
        else
            ByCopy(a, b, c, accumulate, bias);
    }

    /// <summary>For a C whose neighbours in memory are neither its rows nor its columns.</summary>
    static void ByCopy(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, bool accumulate, T* bias)
    {
        using ScratchLease<T> scratch = Scratch.Rent<T>((long)c.Rows * c.Columns);
        T* product = scratch.Pointer;
        Multiply(a, b, new(product, c.Rows, c.Columns, c.Columns, 1), false, bias);
        for (int i = 0; i < c.Rows; i++)
            for (int j = 0; j < c.Columns; j++, product++)
                *c.At(i, j) = accumulate ? *c.At(i, j) + *product : *product;
    }
}
