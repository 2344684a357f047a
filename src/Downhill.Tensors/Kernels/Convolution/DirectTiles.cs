namespace Downhill.Kernels;

/// <summary>The tiles for a number of channels: one for each number of vectors.</summary>
internal readonly unsafe struct DirectTiles
{
    readonly delegate*<DirectTask*, void> _one, _two, _three;

    DirectTiles(delegate*<DirectTask*, void> one, delegate*<DirectTask*, void> two, delegate*<DirectTask*, void> three)
    {
        _one = one;
        _two = two;
        _three = three;
    }

    /// <summary>
    /// How many of <paramref name="channels"/> one tile computes; the last tile may have some to spare.
    /// </summary>
    internal static int Rows<TLanes>(int channels) where TLanes : struct, ILanes<TLanes> =>
        channels == 1 ? 1 : channels <= 4 || TLanes.TileRows < 12 ? 4 : 8;

    internal static DirectTiles Of<TLanes, T>(int rows) where TLanes : struct, ILanes<TLanes> where T : unmanaged =>
        rows switch
        {
            1 => Of<TLanes, T, One>(),
            4 => Of<TLanes, T, Four>(),
            _ => Of<TLanes, T, Eight>(),
        };

    static DirectTiles Of<TLanes, T, TRows>()
        where TLanes : struct, ILanes<TLanes> where T : unmanaged where TRows : struct, ICount =>
        new(&DirectTile.Run<TLanes, T, TRows, One>, &DirectTile.Run<TLanes, T, TRows, Two>,
            &DirectTile.Run<TLanes, T, TRows, Three>);

    /// <summary>Runs the tile of 1, 2 or 3 vectors.</summary>
    internal void Run(int vectors, DirectTask* task)
    {
        if (vectors == 3)
            _three(task);
        else if (vectors == 2)
            _two(task);
        else
            _one(task);
    }
}
