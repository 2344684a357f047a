using System.Numerics;

namespace Downhill.Kernels;

/// <summary>The product as its definition reads: for whole numbers, and for processors without vectors.</summary>
internal static unsafe class PlainGemm
{
    internal static void Multiply<T>(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, bool accumulate, T* bias)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < c.Rows; i++)
            for (int j = 0; j < c.Columns; j++)
            {
                T sum = Dot(a, b, i, j) + (bias == null ? T.Zero : bias[j]);
                *c.At(i, j) = accumulate ? *c.At(i, j) + sum : sum;
            }
    }

    static T Dot<T>(in Matrix<T> a, in Matrix<T> b, int row, int column) where T : unmanaged, INumber<T>
    {
        T sum = T.Zero;
        for (int p = 0; p < a.Columns; p++)
            sum += *a.At(row, p) * *b.At(p, column);
        return sum;
    }
}
