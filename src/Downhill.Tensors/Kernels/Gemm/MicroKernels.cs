namespace Downhill.Kernels;

/// <summary>Picks the micro-kernel for a tile's size.</summary>
internal static unsafe class MicroKernels
{
    internal static delegate*<Tile*, void> Pick<TLanes>(int rows, int vectors, bool masked)
        where TLanes : struct, ILanes<TLanes> => (vectors, masked) switch
        {
            (1, false) => Pick<TLanes, One, WholeEdge>(rows),
            (1, true) => Pick<TLanes, One, MaskedEdge>(rows),
            (_, false) => Pick<TLanes, Two, WholeEdge>(rows),
            (_, true) => Pick<TLanes, Two, MaskedEdge>(rows),
        };

    static delegate*<Tile*, void> Pick<TLanes, TVectors, TEdge>(int rows)
        where TLanes : struct, ILanes<TLanes> where TVectors : struct, ICount where TEdge : struct, IEdge => rows switch
        {
            1 => &MicroKernel.Run<TLanes, One, TVectors, TEdge>,
            2 => &MicroKernel.Run<TLanes, Two, TVectors, TEdge>,
            3 => &MicroKernel.Run<TLanes, Three, TVectors, TEdge>,
            4 => &MicroKernel.Run<TLanes, Four, TVectors, TEdge>,
            5 => &MicroKernel.Run<TLanes, Five, TVectors, TEdge>,
            6 => &MicroKernel.Run<TLanes, Six, TVectors, TEdge>,
            7 => &MicroKernel.Run<TLanes, Seven, TVectors, TEdge>,
            8 => &MicroKernel.Run<TLanes, Eight, TVectors, TEdge>,
            9 => &MicroKernel.Run<TLanes, Nine, TVectors, TEdge>,
            10 => &MicroKernel.Run<TLanes, Ten, TVectors, TEdge>,
            11 => &MicroKernel.Run<TLanes, Eleven, TVectors, TEdge>,
            _ => &MicroKernel.Run<TLanes, Twelve, TVectors, TEdge>,
        };

    /// <summary>Rows of the next tile when <paramref name="left"/> remain: tiles as even as they can be.</summary>
    internal static int NextRows<TLanes>(int left) where TLanes : struct, ILanes<TLanes> =>
        Blocking.Even(left, TLanes.TileRows);
}
