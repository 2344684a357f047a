using System.Numerics;
using System.Numerics.Tensors;

namespace Downhill.Kernels;

/// <summary>Moves and adds whole rows of an axis by index. Indices lie in the axis: the caller has checked.</summary>
internal static unsafe class Rows
{
    /// <summary>y[o, j] = x[o, indices[j]].</summary>
    internal static void Take<T>(RowLayout layout, ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
        where T : unmanaged
    {
        if (y.IsEmpty)
            return;
        fixed (T* source = x, target = y)
        fixed (long* places = indices)
        {
            RowTake<T> work = new(layout, source, places, indices.Length, target);
            WorkPool.Run(work, Share.Parts(y.Length, Ranges.LeastPerPart));
        }
    }

    /// <summary>y[o, indices[j]] = source[o, j], in the order of j.</summary>
    internal static void Put<T>(RowLayout layout, ReadOnlySpan<long> indices, ReadOnlySpan<T> source, Span<T> y)
        where T : unmanaged
    {
        int inner = layout.Inner, at = 0;
        for (int o = 0; o < layout.Outer; o++)
        {
            Span<T> block = y.Slice(o * layout.Size * inner, layout.Size * inner);
            for (int j = 0; j < indices.Length; j++, at += inner)
                source.Slice(at, inner).CopyTo(block[((int)indices[j] * inner)..]);
        }
    }

    /// <summary>y[o, indices[j]] += source[o, j], in the order of j.</summary>
    internal static void Add<T>(RowLayout layout, ReadOnlySpan<long> indices, ReadOnlySpan<T> source, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        int inner = layout.Inner, at = 0;
        for (int o = 0; o < layout.Outer; o++)
        {
            Span<T> block = y.Slice(o * layout.Size * inner, layout.Size * inner);
            for (int j = 0; j < indices.Length; j++, at += inner)
            {
                Span<T> row = block.Slice((int)indices[j] * inner, inner);
                TensorPrimitives.Add(row, source.Slice(at, inner), row);
            }
        }
    }
}
