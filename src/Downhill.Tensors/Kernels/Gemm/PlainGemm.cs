using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// The product as its definition reads: for whole numbers, for processors without vectors, and for so few numbers that
/// choosing among the ways for more of them would take longer.
/// </summary>
internal static unsafe class PlainGemm
{
    // Measured on 10x2 by 2x2 and its neighbours: beyond this the vectors win.
    internal const int MostProducts = 128;

    /// <summary>Whether there are so few.</summary>
    internal static bool Pays<T>(in Matrix<T> a, in Matrix<T> c) where T : unmanaged =>
        (long)c.Rows * c.Columns * a.Columns <= MostProducts;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Multiply<T>(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
        where T : unmanaged, INumber<T>
    {
        nint aStep = a.ColumnStride, bStep = b.RowStride, cStep = c.ColumnStride;
        int depth = a.Columns, columns = c.Columns;
        bool accumulate = ending.Accumulate, rectify = ending.Rectify;
        T* bias = ending.BiasAt(0);
        T* row = a.Data, target = c.Data;
        for (int i = 0; i < c.Rows; i++, row += a.RowStride, target += c.RowStride)
        {
            T* column = b.Data, place = target;
            for (int j = 0; j < columns; j++, column += b.ColumnStride, place += cStep)
            {
                T sum = bias == null ? T.Zero : bias[j];
                T* left = row, right = column;
                for (int k = 0; k < depth; k++, left += aStep, right += bStep)
                    sum += *left * *right;
                if (accumulate)
                    sum += *place;
                *place = rectify && sum < T.Zero ? T.Zero : sum;
            }
        }
    }
}
