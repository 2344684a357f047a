using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Copies of matrices in the order in which the micro-kernels read them.</summary>
internal static unsafe class Pack
{
    /// <summary>
    /// Columns of B as one panel: for each row its numbers side by side, with zeros up to <paramref name="step"/> bytes.
    /// </summary>
    internal static void Panel<TLanes, T>(in Matrix<T> b, byte* target, nint step)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
    {
        if (b.ColumnStride == 1)
            Rows<TLanes, T>(b, target, step);
        else if (b.RowStride == 1)
            Columns<TLanes, T>(b, target, step);
        else
            Elements(b, (T*)target, (int)(step / sizeof(T)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows<TLanes, T>(in Matrix<T> b, byte* target, nint step)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
    {
        int lanes = TLanes.Bytes / sizeof(T), vectors = (int)(step / TLanes.Bytes);
        TLanes mask = TLanes.Mask(b.Columns - (vectors - 1) * lanes);
        byte* row = (byte*)b.Data;
        nint rowStride = b.RowStride * (nint)sizeof(T);
        if (b.Columns == 2 * lanes)
            for (int k = 0; k < b.Rows; k++, row += rowStride, target += step)
            {
                TLanes.Load(row).Store(target);
                TLanes.Load(row + TLanes.Bytes).Store(target + TLanes.Bytes);
            }
        else if (vectors == 2)
            for (int k = 0; k < b.Rows; k++, row += rowStride, target += step)
            {
                TLanes.Load(row).Store(target);
                TLanes.Load(row + TLanes.Bytes, mask).Store(target + TLanes.Bytes);
            }
        else
            for (int k = 0; k < b.Rows; k++, row += rowStride, target += step)
                TLanes.Load(row, mask).Store(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Columns<TLanes, T>(in Matrix<T> b, byte* target, nint step)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
    {
        int lanes = TLanes.Bytes / sizeof(T), chunk = 16 / sizeof(T);
        int depth = b.Rows / chunk * chunk, width = b.Columns / lanes * lanes;
        nint stride = b.ColumnStride * (nint)sizeof(T);
        for (int j = 0; j < width; j += lanes)
            for (int k = 0; k < depth; k += chunk)
                TLanes.Transpose((byte*)b.At(k, j), stride, target + k * step + j * sizeof(T), step);

        Copy(b.Part(new(depth, b.Rows), new(0, width)), target + depth * step, step);
        Copy(b.Part(new(0, b.Rows), new(width, b.Columns)), target + width * sizeof(T), step);
    }

    static void Copy<T>(in Matrix<T> b, byte* target, nint step) where T : unmanaged
    {
        for (int j = 0; j < b.Columns; j++)
            for (int k = 0; k < b.Rows; k++)
                ((T*)(target + k * step))[j] = *b.At(k, j);
    }

    static void Elements<T>(in Matrix<T> b, T* target, int width) where T : unmanaged
    {
        for (int k = 0; k < b.Rows; k++, target += width)
        {
            for (int j = 0; j < b.Columns; j++)
                target[j] = *b.At(k, j);
            new Span<T>(target + b.Columns, width - b.Columns).Clear();
        }
    }
}
