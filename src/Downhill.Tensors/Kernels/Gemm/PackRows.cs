using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// A copy of A, tile by tile: for each k the rows of the tile side by side. For matrices whose rows are neighbours in
/// memory while their columns lie far apart, so that each number would take a cache line of its own.
/// </summary>
internal readonly unsafe struct PackRows<TLanes, T>(Matrix<T> a, T* target) : IWork
    where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    // So many tiles are copied together, for each k a stretch of half a kilobyte: one tile alone is a walk over pages.
    const int Together = 10;

    static int Lanes => TLanes.Bytes / sizeof(T);

    static int Height => TLanes.TileRows;

    /// <summary>Elements from one tile to the next. Whole vectors are stored: the last one reaches further.</summary>
    internal static long Stride(int depth) => Height * (long)depth + Lanes;

    /// <summary>The packed tile that begins with this row.</summary>
    internal static T* At(in Matrix<T> packed, int row) => packed.Data + row / Height * Stride(packed.Columns);

    internal static long Size(int rows, int depth) => (rows + Height - 1) / Height * Stride(depth);

    public void Run(int part, int parts)
    {
        Share rows = Share.Of(a.Rows, Height * Together, part, parts);
        for (int i = rows.Start; i < rows.End; i += Height * Together)
            Copy(a.Part(new(i, Math.Min(i + Height * Together, rows.End)), new(0, a.Columns)),
                target + i / Height * Stride(a.Columns));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Copy(in Matrix<T> rows, T* target)
    {
        nint stride = (nint)Stride(rows.Columns);
        TLanes rest = TLanes.Mask(Height % Lanes);
        for (int k = 0; k < rows.Columns; k++, target += Height)
        {
            T* source = rows.At(0, k), panel = target;
            int i = 0;
            for (; i <= rows.Rows - Height; i += Height, panel += stride)
            {
                int done = 0;
                for (; done <= Height - Lanes; done += Lanes)
                    TLanes.Load((byte*)(source + i + done)).Store((byte*)(panel + done));
                if (done < Height)
                    TLanes.Load((byte*)(source + i + done), rest).Store((byte*)(panel + done));
            }
            for (int left = 0; i + left < rows.Rows; left++)
                panel[left] = source[i + left];
        }
    }
}
