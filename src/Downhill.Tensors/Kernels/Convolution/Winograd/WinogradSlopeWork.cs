using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// The sums of a weight gradient. A part is one chunk of the units, or some of its result channels; it adds unit after
/// unit, and the number of chunks does not depend on the number of threads.
/// </summary>
internal readonly unsafe struct WinogradSlopeWork<TLanes>(WinogradTiles tiles, WinogradSums sums, int outputParts,
    float* x, float* dy) : IWork where TLanes : struct, ILanes<TLanes>
{
    static int Panel => 2 * ChannelVectors<TLanes>.Lanes;

    public void Run(int part, int parts)
    {
        Share panels = Share.Of((tiles.Results + Panel - 1) / Panel, 1, part % outputParts, outputParts);
        int first = panels.Start * Panel, step = Math.Min(panels.End * Panel, tiles.Results) - first;
        int end = Math.Min(panels.End * Panel, tiles.ResultChannels);
        long pictures = Math.Max(WinogradInput<TLanes>.PictureSize(tiles), WinogradSlopes<TLanes>.PictureSize(tiles));
        using ScratchLease<float> inputs =
            Scratch.Rent<float>((long)WinogradTiles.Products * tiles.ProductSize(tiles.Inputs));
        using ScratchLease<float> slopes = Scratch.Rent<float>((long)WinogradTiles.Products * tiles.ProductSize(step));
        using ScratchLease<float> picture = Scratch.Rent<float>(pictures);

        int chunk = part / outputParts;
        Share units = Share.Of(tiles.Units, 1, chunk, sums.Chunks);
        for (int index = units.Start; index < units.End; index++)
        {
            WinogradUnit unit = tiles.Unit(index);
            WinogradInput<TLanes>.Run(tiles, unit, x, picture.Pointer, inputs.Pointer);
            WinogradSlopes<TLanes>.Run(tiles, unit, first, end, dy, picture.Pointer, slopes.Pointer, step);
            Add(unit.Images * unit.Rows * tiles.TilesWide, chunk, first, step, inputs.Pointer, slopes.Pointer,
                index > units.Start);
        }
    }

    /// <summary>For each element, inputsᵀ · slopes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Add(int count, int chunk, int first, int step, float* inputs, float* slopes, bool accumulate)
    {
        // Adding takes the way through this memory.
        Unsafe.SkipInit(out TileRoom room);
        PickedKernel<TLanes> kernel = default;
        for (int element = 0; element < WinogradTiles.Products; element++)
        {
            Tile tile = new()
            {
                Room = TileRoom.Start(&room),
                ARow = sizeof(float), AStep = tiles.Inputs * sizeof(float), BStep = step * sizeof(float), K = count,
                CRow = tiles.Results * sizeof(float), Accumulate = accumulate,
            };
            for (int column = 0; column < step; column += Panel)
            {
                tile.B = (byte*)(slopes + (long)element * tiles.ProductSize(step) + column);
                int vectors = step - column < Panel ? 1 : 2;
                for (int row = 0, rows; row < tiles.InputChannels; row += rows)
                {
                    rows = MicroKernels.NextRows<TLanes>(tiles.InputChannels - row);
                    tile.A = (byte*)(inputs + (long)element * tiles.ProductSize(tiles.Inputs) + row);
                    tile.C = (byte*)(sums.Row(chunk, element, row) + first + column);
                    kernel.Run(&tile, rows, vectors);
                }
            }
        }
    }
}
