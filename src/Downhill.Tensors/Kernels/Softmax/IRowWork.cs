namespace Downhill.Kernels;

/// <summary>Work that takes rows one by one, in any order.</summary>
internal interface IRowWork
{
    void Run(nint row);
}

/// <summary>Rows over threads.</summary>
internal static class RowWork
{
    // A row costs about an exponential for each element: two of these outweigh a hand-over to another thread.
    const int LeastPerPart = 16 * 1024;

    internal static void Run<TWork>(TWork work, int rows, int columns) where TWork : unmanaged, IRowWork =>
        WorkPool.Run(new Shared<TWork>(work, rows), Share.Parts((long)rows * columns, LeastPerPart));

    readonly struct Shared<TWork>(TWork work, int rows) : IWork where TWork : unmanaged, IRowWork
    {
        public void Run(int part, int parts)
        {
            Share share = Share.Of(rows, 1, part, parts);
            for (nint row = share.Start; row < share.End; row++)
                work.Run(row);
        }
    }
}
