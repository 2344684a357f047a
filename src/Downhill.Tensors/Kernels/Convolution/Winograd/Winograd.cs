using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// Convolution with 3 x 3 kernels and stride 1 by the minimal filtering F(2 x 2, 3 x 3): 16 multiplications where the
/// definition has 36, and rounding errors a few times larger. A NaN or an infinity reaches all results of its tile.
/// Source: Lavin, Gray, "Fast Algorithms for Convolutional Neural Networks", CVPR 2016.
/// </summary>
internal static unsafe class Winograd<TLanes> where TLanes : struct, ILanes<TLanes>
{
    internal static void Forward(in ConvolutionShape s, float* x, float* weight, float* bias, float floor, float* y,
        Prepared? prepared)
    {
        WinogradTiles tiles = new(s.Batch, s.Inputs, s.Outputs, s.Rows, s.Columns, ChannelVectors<TLanes>.Lanes,
            sums: false);
        Run(tiles, x, weight, 9, 9 * s.Inputs, false, bias, floor, y, prepared);
    }

    /// <summary>The same with results for inputs and the kernels turned around.</summary>
    internal static void InputGradient(in ConvolutionShape s, float* dy, float* weight, float* dx)
    {
        Axis rows = new(s.OutputHeight, 3, 1, 2 - s.PaddingHeight, 1);
        Axis columns = new(s.OutputWidth, 3, 1, 2 - s.PaddingWidth, 1);
        WinogradTiles tiles = new(s.Batch, s.Outputs, s.Inputs, rows, columns, ChannelVectors<TLanes>.Lanes,
            sums: false);
        Run(tiles, dy, weight, 9 * s.Inputs, 9, true, null, float.NegativeInfinity, dx, null);
    }

    internal static void WeightGradient(in ConvolutionShape s, float* x, float* dy, float* dweight)
    {
        int lanes = ChannelVectors<TLanes>.Lanes;
        WinogradTiles tiles = new(s.Batch, s.Inputs, s.Outputs, s.Rows, s.Columns, lanes, sums: true);
        int panels = (tiles.Results + 2 * lanes - 1) / (2 * lanes);
        long size = WinogradSums.ChunkSize(tiles);
        (int chunks, int outputParts) = ConvolutionSplit.Chunks<float>(tiles.Units, 1, panels, size);
        using ScratchLease<float> room = Scratch.Rent<float>(chunks * size);
        WinogradSums sums = new(tiles, chunks, room.Pointer);
        ConvolutionSplit.Run(new WinogradSlopeWork<TLanes>(tiles, sums, outputParts, x, dy), chunks * outputParts,
            s.Multiplications);
        WorkPool.Run(new WinogradTotals<TLanes>(tiles, sums, dweight), Share.Parts(chunks * size, Ranges.LeastPerPart));
    }

    static void Run(WinogradTiles tiles, float* x, float* weight, int inputStride, int resultStride, bool backwards,
        float* bias, float floor, float* y, Prepared? prepared)
    {
        long size = (long)WinogradTiles.Products * tiles.Results * tiles.InputChannels;
        using ScratchLease<float> kernels = Scratch.Rent<float>(prepared is null ? size : 0);
        WinogradFilter<TLanes> filter = new(tiles, prepared is null ? kernels.Pointer : prepared.Room(size));
        if (prepared is not { IsMade: true })
            WorkPool.Run(new PackWinogradFilter<TLanes>(tiles, filter, weight, inputStride, resultStride, backwards),
                Share.Parts(size, Ranges.LeastPerPart));
        prepared?.Made();

        using ScratchLease<float> biases = Scratch.Rent<float>(tiles.Results);
        new Span<float>(biases.Pointer, tiles.Results).Clear();
        if (bias != null)
            new ReadOnlySpan<float>(bias, tiles.ResultChannels).CopyTo(new(biases.Pointer, tiles.ResultChannels));

        // Parts of the results transform the inputs again, so only where there are threads without a unit.
        int outputParts = tiles.Units >= Threads.Count ? 1 : ConvolutionSplit.OutputParts(tiles.Units, filter.Panels);
        long multiplications = (long)tiles.Units * tiles.UnitTiles * size;
        WorkPool.Run(new WinogradWork<TLanes>(tiles, filter, outputParts, x, biases.Pointer, floor, y),
            Share.Pieces(multiplications, ConvolutionSplit.LeastWork));
    }
}
