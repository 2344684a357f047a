using System.Numerics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>Products of the two last axes of views, over broadcast batches.</summary>
internal static unsafe class MatrixProduct
{
    internal static void Run<T>(in View a, in View b, in View y) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (y.Shape.ElementCount == 0)
            return;
        int batchRank = y.Shape.Rank - 2;
        Span<int> aSteps = stackalloc int[y.Shape.Rank], bSteps = stackalloc int[y.Shape.Rank];
        Steps(a, aSteps);
        Steps(b, bSteps);
        fixed (T* aFirst = a.Reach<T>(out int aOrigin), bFirst = b.Reach<T>(out int bOrigin), yFirst = y.Write<T>())
        {
            Matrix<T> left = Of(aFirst + aOrigin, a.Shape, aSteps), right = Of(bFirst + bOrigin, b.Shape, bSteps);
            Matrix<T> result = new(yFirst, y.Shape[^2], y.Shape[^1], y.Shape[^1], 1);
            if (batchRank == 0)
                Gemm.Multiply(left, right, result);
            else
                Batches(left, right, result, y.Shape.Sizes[..batchRank], aSteps, bSteps);
        }
    }

    /// <summary>y = x · Wᵀ + b for x and W of rank 2, rectified if asked; an empty bias adds nothing.</summary>
    internal static void Affine<T>(in View x, in View weight, ReadOnlySpan<T> bias, bool rectify, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        if (x.IsContiguous && weight.IsContiguous)
        {
            fixed (T* rows = x.Read<T>(), weights = weight.Read<T>(), add = bias, result = y)
                Gemm.Multiply(Rows(rows, x), Rows(weights, weight).Transposed,
                    new(result, x.Shape.Sizes[0], weight.Shape.Sizes[0], weight.Shape.Sizes[0], 1), new(false, add, rectify));
            return;
        }
        Span<int> xSteps = stackalloc int[2], wSteps = stackalloc int[2];
        Steps(x, xSteps);
        Steps(weight, wSteps);
        fixed (T* xFirst = x.Reach<T>(out int xOrigin), wFirst = weight.Reach<T>(out int wOrigin), added = bias, yFirst = y)
        {
            int outputs = weight.Shape[0];
            Matrix<T> result = new(yFirst, x.Shape[0], outputs, outputs, 1);
            Gemm.Multiply(Of(xFirst + xOrigin, x.Shape, xSteps), Of(wFirst + wOrigin, weight.Shape, wSteps).Transposed, result,
                new(false, added, rectify));
        }
    }

    /// <summary>y = a · b for contiguous views of rank 2.</summary>
    internal static void Plain<T>(in View a, in View b, in View y) where T : unmanaged, INumber<T>
    {
        fixed (T* left = a.Read<T>(), right = b.Read<T>(), result = y.Write<T>())
            Gemm.Multiply(Rows(left, a), Rows(right, b), Rows(result, y));
    }

    /// <summary>y = aᵀ · b for contiguous views of rank 2.</summary>
    internal static void TransposedLeft<T>(in View a, in View b, in View y) where T : unmanaged, INumber<T>
    {
        fixed (T* left = a.Read<T>(), right = b.Read<T>(), result = y.Write<T>())
            Gemm.Multiply(Rows(left, a).Transposed, Rows(right, b), Rows(result, y));
    }

    /// <summary>y = the rows of a contiguous a of rank 2, added up.</summary>
    internal static void SumOfRows<T>(in View a, in View y) where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> rows = a.Read<T>();
        Span<T> sums = y.Write<T>();
        if (rows.Length > PlainGemm.MostProducts || rows.IsEmpty)
        {
            Reduce.Run<SumOf, T>(rows, sums, new(1, a.Shape.Sizes[0], a.Shape.Sizes[1]));
            return;
        }
        for (int j = 0; j < sums.Length; j++)
        {
            T sum = rows[j];
            for (int i = j + sums.Length; i < rows.Length; i += sums.Length)
                sum += rows[i];
            sums[j] = sum;
        }
    }

    static Matrix<T> Rows<T>(T* data, in View view) where T : unmanaged
    {
        ReadOnlySpan<int> sizes = view.Shape.Sizes;
        return new(data, sizes[0], sizes[1], sizes[1], 1);
    }

    /// <summary>The last batch axis in one call; the axes before it in a loop.</summary>
    static void Batches<T>(
        in Matrix<T> a, in Matrix<T> b, in Matrix<T> y, ReadOnlySpan<int> sizes, ReadOnlySpan<int> aSteps, ReadOnlySpan<int> bSteps)
        where T : unmanaged, INumber<T>
    {
        if (sizes.Length == 1)
        {
            Gemm.MultiplyBatch(a, aSteps[0], b, bSteps[0], y, (long)y.Rows * y.Columns, sizes[0]);
            return;
        }
        long inner = (long)y.Rows * y.Columns;
        foreach (int size in sizes[1..])
            inner *= size;
        for (int i = 0; i < sizes[0]; i++)
            Batches(a.Shifted((long)i * aSteps[0]), b.Shifted((long)i * bSteps[0]), y.Shifted(i * inner),
                sizes[1..], aSteps[1..], bSteps[1..]);
    }

    static Matrix<T> Of<T>(T* data, Shape shape, ReadOnlySpan<int> steps) where T : unmanaged =>
        new(data, shape[^2], shape[^1], steps[^2], steps[^1]);

    static void Steps(in View view, Span<int> steps) => Broadcast.Strides(view, steps);
}
