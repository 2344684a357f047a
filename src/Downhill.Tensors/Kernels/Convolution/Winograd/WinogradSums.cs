namespace Downhill.Kernels;

/// <summary>
/// Partial sums of a weight gradient between transformed inputs and slopes: for each chunk of units and each of the
/// sixteen elements, for each input channel its result channels side by side.
/// </summary>
internal readonly unsafe struct WinogradSums(WinogradTiles tiles, int chunks, float* data)
{
    internal int Chunks => chunks;

    internal static long ChunkSize(in WinogradTiles tiles) =>
        (long)WinogradTiles.Products * tiles.InputChannels * tiles.Results;

    internal float* Row(int chunk, int element, int input) =>
        data + chunk * ChunkSize(tiles) + ((long)element * tiles.InputChannels + input) * tiles.Results;
}
