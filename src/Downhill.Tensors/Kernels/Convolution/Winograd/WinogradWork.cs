using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// The convolution of units of tiles, or of some of their result channels where there are few units: sixteen matrix
/// products, one for each element of the transformed tiles.
/// </summary>
internal readonly unsafe struct WinogradWork<TLanes>(WinogradTiles tiles, WinogradFilter<TLanes> filter,
    int outputParts, float* x, float* bias, float floor, float* y) : IWork where TLanes : struct, ILanes<TLanes>
{
    static int Panel => 2 * ChannelVectors<TLanes>.Lanes;

    public void Run(int part, int parts)
    {
        int width = (filter.Panels + outputParts - 1) / outputParts * Panel;
        long inputs = (long)WinogradTiles.Products * tiles.ProductSize(tiles.Inputs);
        long results = (long)WinogradTiles.Products * tiles.ProductSize(width);
        long pictures = Math.Max(WinogradInput<TLanes>.PictureSize(tiles), WinogradOutput<TLanes>.PictureSize(tiles));
        using ScratchLease<float> transformed = Scratch.Rent<float>(inputs);
        using ScratchLease<float> products = Scratch.Rent<float>(results);
        using ScratchLease<float> picture = Scratch.Rent<float>(pictures);

        Share jobs = Share.Of(tiles.Units * outputParts, 1, part, parts);
        for (int job = jobs.Start; job < jobs.End; job++)
        {
            WinogradUnit unit = tiles.Unit(job / outputParts);
            if (job % outputParts == 0 || job == jobs.Start)
                WinogradInput<TLanes>.Run(tiles, unit, x, picture.Pointer, transformed.Pointer);
            Share panels = Share.Of(filter.Panels, 1, job % outputParts, outputParts);
            if (panels.Length == 0)
                continue;
            int first = panels.Start * Panel, step = Math.Min(panels.End * Panel, tiles.Results) - first;
            Multiply(unit.Images * unit.Rows * tiles.TilesWide, panels, step, transformed.Pointer, products.Pointer);
            WinogradOutput<TLanes>.Run(tiles, unit, products.Pointer, step, first,
                Math.Min(panels.End * Panel, tiles.ResultChannels), bias, floor, picture.Pointer, y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Multiply(int count, Share panels, int step, float* transformed, float* products)
    {
        PickedKernel<TLanes> kernel = default;
        for (int element = 0; element < WinogradTiles.Products; element++)
        {
            Tile tile = new()
            {
                ARow = tiles.Inputs * sizeof(float), AStep = sizeof(float), K = tiles.InputChannels,
                CRow = step * sizeof(float),
            };
            for (int row = 0, rows; row < count; row += rows)
            {
                rows = MicroKernels.NextRows<TLanes>(count - row);
                tile.A = (byte*)(transformed + (long)element * tiles.ProductSize(tiles.Inputs) + row * tiles.Inputs);
                tile.C = (byte*)(products + (long)element * tiles.ProductSize(step) + (long)row * step);
                for (int panel = panels.Start; panel < panels.End; panel++, tile.C += 2 * TLanes.Bytes)
                {
                    int vectors = filter.Vectors(panel);
                    tile.B = (byte*)filter.Panel(element, panel);
                    tile.BStep = vectors * TLanes.Bytes;
                    kernel.Run(&tile, rows, vectors);
                }
            }
        }
    }
}
