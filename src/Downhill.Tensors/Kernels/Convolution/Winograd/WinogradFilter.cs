namespace Downhill.Kernels;

/// <summary>
/// The transformed kernels U = G g Gᵀ, with G the rows (1 0 0), (½ ½ ½), (½ -½ ½), (0 0 1): for each of the sixteen
/// elements and each panel of two vectors of result channels, for each input channel its results side by side.
/// </summary>
internal readonly unsafe struct WinogradFilter<TLanes>(WinogradTiles tiles, float* data)
    where TLanes : struct, ILanes<TLanes>
{
    static int Lanes => ChannelVectors<TLanes>.Lanes;

    internal int Panels => (tiles.Results + 2 * Lanes - 1) / (2 * Lanes);

    /// <summary>From one element to the next; the last panel may have one vector.</summary>
    internal long ElementSize => (long)tiles.Results * tiles.InputChannels;

    internal int Vectors(int panel) => tiles.Results - panel * 2 * Lanes > Lanes ? 2 : 1;

    internal float* Panel(int element, int panel) =>
        data + element * ElementSize + (long)panel * 2 * Lanes * tiles.InputChannels;
}
