using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// The transformed input V = Bᵀ d B of every tile d, for F(2 x 2, 3 x 3) with Bᵀ the rows (1 0 -1 0), (0 1 1 0), (0 -1
/// 1 0), (0 1 0 -1): for each of the sixteen elements, for each tile, the channels side by side.
/// </summary>
internal static unsafe class WinogradInput<TLanes> where TLanes : struct, ILanes<TLanes>
{
    static int Lanes => ChannelVectors<TLanes>.Lanes;

    /// <summary>Floats for the gathered pixels of one unit and vector of channels.</summary>
    internal static long PictureSize(in WinogradTiles tiles) =>
        (2L * tiles.BandRows + 2) * (2 * tiles.TilesWide + 2) * Lanes;

    /// <summary>Transforms all channels of the unit; <paramref name="picture"/> is room to work in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(in WinogradTiles tiles, WinogradUnit unit, float* x, float* picture, float* target)
    {
        int size = tiles.ProductSize(tiles.Inputs), channels = tiles.InputChannels;
        for (int image = 0; image < unit.Images; image++)
            for (int channel = 0; channel < channels; channel += Lanes)
            {
                float* source = x + ((long)(unit.FirstImage + image) * channels + channel) * tiles.Pixels;
                Gather(tiles, unit, source, Math.Min(Lanes, channels - channel), picture);
                float* first = target + image * unit.Rows * tiles.TilesWide * tiles.Inputs + channel;
                for (int row = 0; row < unit.Rows; row++, first += tiles.TilesWide * tiles.Inputs)
                    TransformRow(tiles.TilesWide, picture + 2 * row * (2 * tiles.TilesWide + 2) * Lanes, first,
                        tiles.Inputs, size);
            }
    }

    /// <summary>The pixels that the unit's tiles see, with zeros for the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Gather(in WinogradTiles tiles, WinogradUnit unit, float* source, int channels, float* picture)
    {
        int width = 2 * tiles.TilesWide + 2, padding = tiles.Columns.Padding;
        int begin = Math.Clamp(padding, 0, width), end = Math.Clamp(tiles.Columns.Size + padding, begin, width);
        for (int i = 0; i < 2 * unit.Rows + 2; i++, picture += width * Lanes)
        {
            int row = 2 * unit.FirstRow + i - tiles.Rows.Padding;
            if ((uint)row >= (uint)tiles.Rows.Size)
            {
                new Span<float>(picture, width * Lanes).Clear();
                continue;
            }
            new Span<float>(picture, begin * Lanes).Clear();
            ChannelVectors<TLanes>.Gather(source + row * tiles.Columns.Size + begin - padding, tiles.Pixels, channels,
                end - begin, picture + begin * Lanes);
            new Span<float>(picture + end * Lanes, (width - end) * Lanes).Clear();
        }
    }

    /// <summary>
    /// A row of tiles; two of the four columns that a tile sees were transformed for the tile before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TransformRow(int tiles, float* picture, float* target, int step, int size)
    {
        nint pitch = (2 * tiles + 2) * TLanes.Bytes, product = size * (nint)sizeof(float);
        byte* source = (byte*)picture, place = (byte*)target;
        Column(source, pitch, out TLanes a0, out TLanes a1, out TLanes a2, out TLanes a3);
        Column(source + TLanes.Bytes, pitch, out TLanes b0, out TLanes b1, out TLanes b2, out TLanes b3);
        for (int tile = 0; tile < tiles; tile++, place += step * sizeof(float))
        {
            source += 2 * TLanes.Bytes;
            Column(source, pitch, out TLanes c0, out TLanes c1, out TLanes c2, out TLanes c3);
            Column(source + TLanes.Bytes, pitch, out TLanes d0, out TLanes d1, out TLanes d2, out TLanes d3);
            Row(a0, b0, c0, d0, place, product);
            Row(a1, b1, c1, d1, place + 4 * product, product);
            Row(a2, b2, c2, d2, place + 8 * product, product);
            Row(a3, b3, c3, d3, place + 12 * product, product);
            a0 = c0;
            a1 = c1;
            a2 = c2;
            a3 = c3;
            b0 = d0;
            b1 = d1;
            b2 = d2;
            b3 = d3;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Column(byte* source, nint pitch, out TLanes v0, out TLanes v1, out TLanes v2, out TLanes v3)
    {
        TLanes x0 = TLanes.Load(source), x1 = TLanes.Load(source + pitch);
        TLanes x2 = TLanes.Load(source + 2 * pitch), x3 = TLanes.Load(source + 3 * pitch);
        v0 = x0 - x2;
        v1 = x1 + x2;
        v2 = x2 - x1;
        v3 = x1 - x3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Row(TLanes a, TLanes b, TLanes c, TLanes d, byte* target, nint product)
    {
        (a - c).Store(target);
        (b + c).Store(target + product);
        (c - b).Store(target + 2 * product);
        (b - d).Store(target + 3 * product);
    }
}
