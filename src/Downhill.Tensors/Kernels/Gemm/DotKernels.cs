namespace Downhill.Kernels;

/// <summary>Picks the dot kernel for a number of rows and columns.</summary>
internal static unsafe class DotKernels
{
    internal const int Columns = 4;

    internal static delegate*<Tile*, void> Pick<TLanes, T>(int rows, int columns)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged => columns switch
        {
            1 => Pick<TLanes, T, One>(rows),
            2 => Pick<TLanes, T, Two>(rows),
            3 => Pick<TLanes, T, Three>(rows),
            _ => Pick<TLanes, T, Four>(rows),
        };

    static delegate*<Tile*, void> Pick<TLanes, T, TColumns>(int rows)
        where TLanes : struct, ILanes<TLanes> where T : unmanaged where TColumns : struct, ICount => rows switch
        {
            1 => &DotKernel.Run<TLanes, T, One, TColumns>,
            2 => &DotKernel.Run<TLanes, T, Two, TColumns>,
            3 => &DotKernel.Run<TLanes, T, Three, TColumns>,
            4 => &DotKernel.Run<TLanes, T, Four, TColumns>,
            5 => &DotKernel.Run<TLanes, T, Five, TColumns>,
            _ => &DotKernel.Run<TLanes, T, Six, TColumns>,
        };
}
