namespace Downhill.Kernels;

/// <summary>
/// How convolutions are cut. Cuts depend on the shapes alone, not on the number of threads, wherever sums could notice.
/// </summary>
internal static class ConvolutionSplit
{
    /// <summary>Multiplications that take one core a few microseconds: what is worth handing to another.</summary>
    internal const long LeastWork = 1 << 18;

    /// <summary>The same for the direct way, whose results are copied into place: a picture of 28 x 28 through 32 kernels
    /// takes 6.6 us alone and is read by two threads next.</summary>
    internal const long LeastDirectWork = 96 * 1024;

    // A band's input stays in the second cache, beside the weights, while all result channels read it.
    const int BandBytes = 256 * 1024;

    // With fewer rows, the rows that two bands share would be packed too often.
    const int LeastRows = 4;

    // Enough for the cores of a usual machine to have equal shares.
    const int Units = 16;

    /// <summary>Rows of results in a band, so that bands have nearly equal sizes.</summary>
    internal static unsafe int Band<T>(int channels, Lattice rows, Lattice columns, int resultRows, int resultColumns,
        int images) where T : unmanaged
    {
        long rowBytes = (long)channels * rows.Phases * columns.Phases * (resultColumns + columns.Reach) * sizeof(T);
        int fitting = (int)Math.Min(BandBytes / Math.Max(rowBytes, 1) - rows.Reach, resultRows);
        int wanted = Math.Max(1, Units / Math.Max(images, 1));
        int band = Math.Max(Math.Min(fitting, (resultRows + wanted - 1) / wanted), Math.Min(LeastRows, resultRows));
        int bands = (resultRows + band - 1) / band;
        return (resultRows + bands - 1) / bands;
    }

    /// <summary>Into how many parts the blocks of result channels are cut when there are few bands.</summary>
    internal static int OutputParts(int bands, int blocks) => Math.Min(blocks, Math.Max(1, Units / Math.Max(bands, 1)));

    // Eight channels of slopes stay in the first cache while all inputs pass.
    const int SlopeBytes = 3 * 1024;

    /// <summary>
    /// Rows of results in a band of a weight gradient and, where a band holds whole images, how many of them.
    /// </summary>
    internal static unsafe (int Band, int Images) SlopeBand<T>(Lattice rows, Lattice columns, int resultRows,
        int resultColumns, int images) where T : unmanaged
    {
        int places = SlopeBytes / sizeof(T), pitch = resultColumns + columns.Reach;
        int band = Math.Clamp(places / pitch, 1, resultRows), bands = (resultRows + band - 1) / band;
        int image = (resultRows + rows.Reach) * pitch;
        return ((resultRows + bands - 1) / bands, bands > 1 ? 1 : Math.Clamp(places / image, 1, images));
    }

    // Partial sums of this size are still cheap to keep and to add up.
    const int ChunkBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Into how many chunks the units of a weight gradient are cut, each with partial sums of its own, and into how
    /// many parts the blocks of channels, which need none but pack the input again.
    /// </summary>
    internal static unsafe (int Chunks, int OutputParts) Chunks<T>(int units, int groups, int blocks, long sums)
        where T : unmanaged
    {
        int wanted = Math.Max(1, Units / groups), fitting = (int)Math.Max(1, ChunkBytes / (sums * sizeof(T)));
        int chunks = Math.Min(wanted, Math.Min(units, fitting));
        return (chunks, Math.Min(blocks, (wanted + chunks - 1) / chunks));
    }

    /// <summary>Runs parts whose number must not depend on threads: on one, when there is little to do.</summary>
    internal static void Run<TWork>(in TWork work, int parts, long multiplications) where TWork : unmanaged, IWork
    {
        if (multiplications >= 2 * LeastWork)
            WorkPool.Run(work, parts);
        else
            for (int part = 0; part < parts; part++)
                work.Run(part, parts);
    }
}
