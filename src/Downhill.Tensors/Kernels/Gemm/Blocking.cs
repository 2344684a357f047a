namespace Downhill.Kernels;

/// <summary>The sizes at which one way of computing overtakes another.</summary>
internal static class Blocking
{
    /// <summary>Columns of a packed block of B. With the depth below it fills half of a usual second cache.</summary>
    internal const int Width = 256;

    // Twelve rows of A so deep take half of the first cache.
    const int DepthBytes = 2048;

    // Half of a usual second cache.
    const int BlockBytes = 1 << 19;

    /// <summary>
    /// The largest B, in bytes, that is read where it lies. Vectors of a cache line reach the second cache's size;
    /// narrower ones use half of each line or less, and lose earlier.
    /// </summary>
    static int InPlaceBytes<TLanes>() where TLanes : struct, ILanes<TLanes> => TLanes.Bytes == 64 ? 1 << 20 : 1 << 18;

    /// <summary>Multiplications that take one core a microsecond or two: what is worth handing to another.</summary>
    internal const int LeastWork = 1 << 17;

    internal static unsafe int Depth<T>(int k) where T : unmanaged => Even(k, DepthBytes / sizeof(T));

    /// <summary>As deep as six rows of A fill half of the first cache.</summary>
    internal static unsafe int DotDepth<T>(int k) where T : unmanaged => Even(k, 2 * DepthBytes / sizeof(T));

    /// <summary>So many columns of B that half of the second cache holds them to that depth.</summary>
    internal static unsafe int DotWidth<T>(int depth) where T : unmanaged =>
        Math.Max(DotKernels.Columns, BlockBytes / sizeof(T) / depth / DotKernels.Columns * DotKernels.Columns);

    /// <summary>The size of blocks of nearly equal size, none above the limit.</summary>
    internal static int Even(int length, int most)
    {
        int blocks = (length + most - 1) / most;
        return (length + blocks - 1) / blocks;
    }

    internal static unsafe bool PaysToPack<TLanes, T>(in Matrix<T> b, int rows)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged =>
        rows >= 64 && (long)b.Rows * b.Columns * sizeof(T) > InPlaceBytes<TLanes>();

    internal static unsafe bool PaysToPackRows<T>(in Matrix<T> a, int columns) where T : unmanaged =>
        columns >= 64 && a.RowStride == 1 && a.ColumnStride != 1 &&
        (long)a.Rows * a.Columns * sizeof(T) > BlockBytes / 2;

    /// <summary>Whether one product of a batch is large enough for all threads.</summary>
    internal static bool PaysToShareOne(long work) => work >= 16 * LeastWork;

    internal static int Parts(long work) => Share.Parts(work, LeastWork);

    /// <summary>
    /// The same for tiles. In a training step their operands lie in the cache of the core that made them, and fetching
    /// half of them costs the other core as long as a product of 64x128 by 128x128 takes: measured at a step of that
    /// layer, 25 us alone and 38 shared.
    /// </summary>
    internal const int LeastTiles = 1 << 20;

    /// <summary>How to share C out, when columns are cut at multiples of <paramref name="grain"/>, or only rows.</summary>
    internal static Grid Split(
        int rows, int columns, int depth, int grain, int least = LeastWork, bool onlyRows = false)
    {
        int parts = Share.Parts((long)rows * columns * depth, least);
        return parts == 1 ? new(1, 1) : onlyRows ? new(parts, 1) : Grid.Of(rows, columns, grain, parts);
    }

    /// <summary>Into how many pieces to cut a length of each part, so that threads can help each other; none shorter than
    /// <paramref name="shortest"/>.</summary>
    internal static int Pieces(Grid grid, int rows, int columns, int depth, int least, int length, int shortest) =>
        grid.Parts == 1 ? 1 : Math.Clamp(
            Share.Pieces((long)rows * columns * depth, least) / grid.Parts, 1, Math.Max(1, length / shortest));
}
