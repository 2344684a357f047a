namespace Downhill.Kernels;

/// <summary>
/// How a stride-1 convolution with 3 x 3 kernels is cut into tiles of 2 x 2 results, each of which sees 4 x 4 inputs,
/// and how tiles are grouped into units of work: a band of tile rows of one image or, where images are small, several
/// images. Channels lie side by side in vectors; Inputs and Results are their numbers, filled up to whole vectors.
/// </summary>
internal readonly record struct WinogradTiles
{
    /// <summary>The sixteen products of a tile, for each pair of channels, that replace 36.</summary>
    internal const int Products = 16;

    // The transformed inputs and results of a unit, which stay in the second cache beside the weights. On a processor
    // with 1 MiB of it, 256 to 768 KiB were equally fast.
    const int UnitBytes = 256 * 1024;

    // Fewer would read the weights, which may not be in the cache, too often; sums of weights are read and written.
    const int LeastTiles = 48, LeastTilesOfSums = 192;

    // Of one picture, three units of 48 tiles would be shared by two threads as two and one.
    const int LeastTilesOfFew = 32, FewImages = 4;

    const int CachedSums = 512 * 1024;

    // With sums, a unit adds to sixteen numbers for each pair of channels.
    internal WinogradTiles(int images, int inputChannels, int resultChannels, Axis rows, Axis columns, int lanes,
        bool sums)
    {
        (Images, InputChannels, ResultChannels, Rows, Columns) = (images, inputChannels, resultChannels, rows, columns);
        (TilesHigh, TilesWide) = ((rows.Output + 1) / 2, (columns.Output + 1) / 2);
        (Inputs, Results) = (Filled(inputChannels, lanes), Filled(resultChannels, lanes));
        bool large = sums && (long)Products * sizeof(float) * Inputs * Results > CachedSums;
        int fitting = UnitBytes / (Products * sizeof(float) * (Inputs + Results));
        fitting = Math.Max(large ? LeastTilesOfSums : images < FewImages ? LeastTilesOfFew : LeastTiles, fitting);
        int bandRows = Math.Clamp(fitting / TilesWide, 1, TilesHigh);
        Bands = (TilesHigh + bandRows - 1) / bandRows;
        BandRows = (TilesHigh + Bands - 1) / Bands;
        UnitImages = Bands > 1 ? 1 : Math.Clamp(fitting / (TilesHigh * TilesWide), 1, Math.Max(images, 1));
    }

    internal int Images { get; }

    internal int InputChannels { get; }

    internal int ResultChannels { get; }

    internal Axis Rows { get; }

    internal Axis Columns { get; }

    internal int TilesHigh { get; }

    internal int TilesWide { get; }

    internal int Inputs { get; }

    internal int Results { get; }

    internal int Bands { get; }

    /// <summary>Tile rows of a band.</summary>
    internal int BandRows { get; }

    /// <summary>Images of a unit; more than one only where a band is a whole image.</summary>
    internal int UnitImages { get; }

    internal int Units => (Images + UnitImages - 1) / UnitImages * Bands;

    internal int UnitTiles => UnitImages * BandRows * TilesWide;

    /// <summary>Pixels of a channel of the input.</summary>
    internal int Pixels => Rows.Size * Columns.Size;

    /// <summary>Results of a channel.</summary>
    internal int Positions => Rows.Output * Columns.Output;

    /// <summary>
    /// From one of the sixteen products of a unit to the next, for so many channels. The cache line more keeps the
    /// sixteen places of a tile, which are written together, out of one set of the first cache.
    /// </summary>
    internal int ProductSize(int channels) => UnitTiles * channels + 16;

    internal WinogradUnit Unit(int index)
    {
        int image = index / Bands * UnitImages, row = index % Bands * BandRows;
        return new(image, Math.Min(UnitImages, Images - image), row, Math.Min(BandRows, TilesHigh - row));
    }

    static int Filled(int channels, int lanes) => (channels + lanes - 1) / lanes * lanes;
}

/// <summary>Images and tile rows of a unit.</summary>
internal readonly record struct WinogradUnit(int FirstImage, int Images, int FirstRow, int Rows);
