using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// The transformed slopes A dy Aᵀ of every tile, with A the columns (1 1 1 0), (0 1 -1 1): the way back through
/// <see cref="WinogradOutput{TLanes}"/>, but for the sign of the last element, which the totals make good.
/// </summary>
internal static unsafe class WinogradSlopes<TLanes> where TLanes : struct, ILanes<TLanes>
{
    static int Lanes => ChannelVectors<TLanes>.Lanes;

    /// <summary>Floats for the slopes of one unit's image and vector of channels.</summary>
    internal static long PictureSize(in WinogradTiles tiles) => 4L * tiles.BandRows * tiles.TilesWide * Lanes;

    /// <summary>Transforms the channels from first to end, which come to stand from 0 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(in WinogradTiles tiles, WinogradUnit unit, int first, int end, float* dy, float* picture,
        float* target, int step)
    {
        int size = tiles.ProductSize(step), pitch = 2 * tiles.TilesWide * Lanes;
        for (int image = 0; image < unit.Images; image++)
            for (int channel = first; channel < end; channel += Lanes)
            {
                long plane = (long)(unit.FirstImage + image) * tiles.ResultChannels + channel;
                Gather(tiles, unit, dy + plane * tiles.Positions, Math.Min(Lanes, end - channel), picture);
                float* place = target + image * unit.Rows * tiles.TilesWide * step + channel - first;
                for (int row = 0; row < unit.Rows; row++, place += tiles.TilesWide * step)
                    TransformRow(tiles.TilesWide, picture + 2 * row * pitch, place, step, size);
            }
    }

    /// <summary>The slopes of the unit's tiles, with zeros where a tile reaches out of the image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Gather(in WinogradTiles tiles, WinogradUnit unit, float* source, int channels, float* picture)
    {
        int width = tiles.Columns.Output, pitch = 2 * tiles.TilesWide;
        for (int i = 0; i < 2 * unit.Rows; i++, picture += pitch * Lanes)
        {
            int row = 2 * unit.FirstRow + i, count = row < tiles.Rows.Output ? width : 0;
            ChannelVectors<TLanes>.Gather(source + row * width, tiles.Positions, channels, count, picture);
            new Span<float>(picture + count * Lanes, (pitch - count) * Lanes).Clear();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TransformRow(int tiles, float* picture, float* target, int step, int size)
    {
        nint product = size * (nint)sizeof(float);
        byte* upper = (byte*)picture, lower = upper + 2 * tiles * TLanes.Bytes, place = (byte*)target;
        for (int tile = 0; tile < tiles; tile++, place += step * sizeof(float))
        {
            TLanes a = TLanes.Load(upper), b = TLanes.Load(upper + TLanes.Bytes);
            TLanes c = TLanes.Load(lower), d = TLanes.Load(lower + TLanes.Bytes);
            Row(a, b, place, product);
            Row(a + c, b + d, place + 4 * product, product);
            Row(a - c, b - d, place + 8 * product, product);
            Row(c, d, place + 12 * product, product);
            upper += 2 * TLanes.Bytes;
            lower += 2 * TLanes.Bytes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Row(TLanes left, TLanes right, byte* target, nint product)
    {
        left.Store(target);
        (left + right).Store(target + product);
        (left - right).Store(target + 2 * product);
        right.Store(target + 3 * product);
    }
}
