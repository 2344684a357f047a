namespace Downhill.Kernels;

/// <summary>Picks the micro-kernel for a tile's size.</summary>
internal static unsafe class MicroKernels
{
    internal static delegate*<Tile*, void> Pick<TLanes>(int rows, int vectors) where TLanes : struct, ILanes<TLanes> =>
        vectors == 1 ? Pick<TLanes, One>(rows) : Pick<TLanes, Two>(rows);

    static delegate*<Tile*, void> Pick<TLanes, TVectors>(int rows)
        where TLanes : struct, ILanes<TLanes> where TVectors : struct, ICount => rows switch
        {
            1 => &MicroKernel.Run<TLanes, One, TVectors>,
            2 => &MicroKernel.Run<TLanes, Two, TVectors>,
            3 => &MicroKernel.Run<TLanes, Three, TVectors>,
            4 => &MicroKernel.Run<TLanes, Four, TVectors>,
            5 => &MicroKernel.Run<TLanes, Five, TVectors>,
            6 => &MicroKernel.Run<TLanes, Six, TVectors>,
            7 => &MicroKernel.Run<TLanes, Seven, TVectors>,
            8 => &MicroKernel.Run<TLanes, Eight, TVectors>,
            9 => &MicroKernel.Run<TLanes, Nine, TVectors>,
            10 => &MicroKernel.Run<TLanes, Ten, TVectors>,
            11 => &MicroKernel.Run<TLanes, Eleven, TVectors>,
            _ => &MicroKernel.Run<TLanes, Twelve, TVectors>,
        };

    /// <summary>
    /// Rows of the next tile when <paramref name="left"/> remain: as many as fit, but rather two middling tiles than a
    /// whole one and one too small to keep the multipliers busy (they want eight sums under way).
    /// </summary>
    internal static int NextRows<TLanes>(int left) where TLanes : struct, ILanes<TLanes>
    {
        int most = TLanes.TileRows;
        if (left <= most)
            return left;
        return left < most + 4 ? (left + 1) / 2 : most;
    }
}
