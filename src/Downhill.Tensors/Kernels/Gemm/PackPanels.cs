namespace Downhill.Kernels;

/// <summary>Lays B out in panels two vectors wide, one after another.</summary>
internal readonly unsafe struct PackPanels<TLanes, T>(Matrix<T> b, T* target) : IWork
    where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    static int Width => 2 * TLanes.Bytes / sizeof(T);

    internal static long Size(int rows, int columns) => (columns + Width - 1) / Width * (long)Width * rows;

    public void Run(int part, int parts)
    {
        Share columns = Share.Of(b.Columns, Width, part, parts);
        for (int j = columns.Start; j < columns.End; j += Width)
            Pack.Panel<TLanes, T>(b.Part(new(0, b.Rows), new(j, Math.Min(j + Width, columns.End))),
                (byte*)(target + j * (long)b.Rows), 2 * TLanes.Bytes);
    }
}
