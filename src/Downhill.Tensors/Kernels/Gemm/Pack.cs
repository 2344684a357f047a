using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Copies of matrices in the order in which the micro-kernels read them.</summary>
internal static unsafe class Pack
{
    /// <summary>
    /// Up to two vectors of columns of B as one panel: for each row its numbers side by side, <paramref name="step"/>
    /// bytes from the last. Lanes that B lacks are left as they are or cleared: what comes of them is not stored.
    /// </summary>
    internal static void Panel<TLanes, T>(in Matrix<T> b, byte* target, nint step)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
    {
        if (b.ColumnStride == 1)
            Rows<TLanes, T>(b, target, step);
        else if (b.RowStride == 1)
            Columns<TLanes, T>(b, target, step);
        else
            Elements(b, target, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows<TLanes, T>(in Matrix<T> b, byte* target, nint step)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
    {
        int lanes = TLanes.Bytes / sizeof(T), ragged = b.Columns % lanes;
        TLanes mask = TLanes.Mask(ragged);
        byte* row = (byte*)b.Data;
        nint rowStride = b.RowStride * (nint)sizeof(T), whole = (b.Columns - ragged) * (nint)sizeof(T);
        for (int k = 0; k < b.Rows; k++, row += rowStride, target += step)
        {
            for (nint j = 0; j < whole; j += TLanes.Bytes)
                TLanes.Load(row + j).Store(target + j);
            if (ragged > 0)
                TLanes.Load(row + whole, mask).Store(target + whole);
        }
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

        Elements(b.Part(new(depth, b.Rows), new(0, width)), target + depth * step, step);
        Elements(b.Part(new(0, b.Rows), new(width, b.Columns)), target + width * sizeof(T), step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Elements<T>(in Matrix<T> b, byte* target, nint step) where T : unmanaged
    {
        for (int j = 0; j < b.Columns; j++)
            for (int k = 0; k < b.Rows; k++)
                ((T*)(target + k * step))[j] = *b.At(k, j);
    }
}
