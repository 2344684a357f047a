namespace Downhill.Kernels;

/// <summary>The sizes at which one way of computing overtakes another.</summary>
internal static class Blocking
{
    /// <summary>Columns of a packed block of B. With the depth below it takes 512 KiB: half of a usual second cache.</summary>
    internal const int Width = 256;

    // Twelve rows of A so deep take half of the first cache.
    const int DepthBytes = 2048;

    /// <summary>The largest B, in bytes, that is read where it lies: about one second cache.</summary>
    const int InPlaceBytes = 1 << 20;

    /// <summary>Multiplications that take one core a microsecond or two: what is worth handing to another.</summary>
    const int LeastWork = 1 << 17;

    /// <summary>The depth of blocks of nearly equal depth, none above the limit.</summary>
    internal static unsafe int Depth<T>(int k) where T : unmanaged
    {
        int most = DepthBytes / sizeof(T), blocks = (k + most - 1) / most;
        return Math.Max(1, (k + blocks - 1) / Math.Max(1, blocks));
    }

    internal static unsafe bool PaysToPack<T>(in Matrix<T> b, int rows) where T : unmanaged =>
        rows >= 64 && (long)b.Rows * b.Columns * sizeof(T) > InPlaceBytes;

    internal static unsafe bool PaysToPackRows<T>(in Matrix<T> a, int columns) where T : unmanaged =>
        columns >= 64 && a.RowStride == 1 && a.ColumnStride != 1 && (long)a.Rows * a.Columns * sizeof(T) > InPlaceBytes;

    internal static unsafe Grid Split<TLanes, T>(int rows, int columns, int depth)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged
    {
        int parts = Share.Parts((long)rows * columns * depth, LeastWork);
        return parts == 1 ? new(1, 1) : Grid.Of(rows, columns, 2 * TLanes.Bytes / sizeof(T), parts);
    }
}
