using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>Matrix products.</summary>
internal static unsafe class Gemm
{
    /// <summary>
    /// C = A · B, with what the ending adds. C may not overlap A or B, and no two of its elements may share memory; A
    /// and B may have any strides, 0 and negative ones included.
    /// </summary>
    internal static void Multiply<T>(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending = default)
        where T : unmanaged, INumber<T>
    {
        if ((typeof(T) != typeof(float) && typeof(T) != typeof(double)) || PlainGemm.Pays(a, c))
            PlainGemm.Multiply(a, b, c, ending);
        else if (Vector512.IsHardwareAccelerated)
            Products<Lanes512<T>, T>.Multiply(a, b, c, ending);
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
            Products<Lanes256<T>, T>.Multiply(a, b, c, ending);
        else if (Vector128.IsHardwareAccelerated)
            Products<Lanes128<T>, T>.Multiply(a, b, c, ending);
        else
            PlainGemm.Multiply(a, b, c, ending);
    }

    /// <summary>The products of <paramref name="count"/> pairs; a stride of 0 uses one matrix for all.</summary>
    internal static void MultiplyBatch<T>(in Matrix<T> a, long aStride, in Matrix<T> b, long bStride,
        in Matrix<T> c, long cStride, int count, in Ending<T> ending = default)
        where T : unmanaged, INumber<T>
    {
        if (bStride == 0 && Stacked(a, aStride, count) && Stacked(c, cStride, count))
        {
            Multiply(Stack(a, count), b, Stack(c, count), ending);
            return;
        }
        BatchWork<T> work = new(a, aStride, b, bStride, c, cStride, count, ending);
        long each = (long)c.Rows * c.Columns * a.Columns;
        int parts = Blocking.PaysToShareOne(each) ? 1 : Math.Min(count, Blocking.Parts(each * count));
        WorkPool.Run(work, Math.Max(1, parts));
    }

    /// <summary>Whether the matrices follow each other as if they were the rows of one.</summary>
    static bool Stacked<T>(in Matrix<T> matrix, long stride, int count) where T : unmanaged =>
        stride == (long)matrix.Rows * matrix.RowStride && (long)matrix.Rows * count <= int.MaxValue;

    static Matrix<T> Stack<T>(in Matrix<T> matrix, int count) where T : unmanaged =>
        new(matrix.Data, matrix.Rows * count, matrix.Columns, matrix.RowStride, matrix.ColumnStride);
}
