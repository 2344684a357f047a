using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// The results Aᵀ M A of every tile from its sixteen products M, with Aᵀ the rows (1 1 1 0), (0 1 -1 -1), and the bias;
/// no result is below the floor.
/// </summary>
internal static unsafe class WinogradOutput<TLanes> where TLanes : struct, ILanes<TLanes>
{
    static int Lanes => ChannelVectors<TLanes>.Lanes;

    /// <summary>Floats for the results of one unit's image and vector of channels.</summary>
    internal static long PictureSize(in WinogradTiles tiles) => 2L * tiles.BandRows * tiles.Columns.Output * Lanes;

    /// <summary>Writes the results of the channels from first to end, which stand from 0 on in the products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(in WinogradTiles tiles, WinogradUnit unit, float* products, int step, int first, int end,
        float* bias, float floor, float* picture, float* y)
    {
        int size = tiles.ProductSize(step), width = tiles.Columns.Output;
        int rows = Math.Min(2 * unit.Rows, tiles.Rows.Output - 2 * unit.FirstRow);
        for (int image = 0; image < unit.Images; image++)
            for (int channel = first; channel < end; channel += Lanes)
            {
                float* source = products + image * unit.Rows * tiles.TilesWide * step + channel - first;
                for (int row = 0; row < unit.Rows; row++, source += tiles.TilesWide * step)
                    TransformRow(source, step, size, (byte*)(bias + channel), (byte*)&floor, picture + 2 * row * width * Lanes,
                        width, 2 * row + 1 < rows);
                long plane = (long)(unit.FirstImage + image) * tiles.ResultChannels + channel;
                ChannelVectors<TLanes>.Scatter(picture, Math.Min(Lanes, end - channel), rows * width,
                    y + plane * tiles.Positions + 2L * unit.FirstRow * width, tiles.Positions);
            }
    }

    /// <summary>A row of tiles; results that would stand outside of the image are left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TransformRow(float* products, int step, int size, byte* bias, byte* floor, float* picture, int width, bool second)
    {
        nint product = size * (nint)sizeof(float);
        TLanes add = TLanes.Load(bias), least = TLanes.Broadcast(floor);
        byte* source = (byte*)products, upper = (byte*)picture, lower = upper + width * TLanes.Bytes;
        for (int column = 0; column < width; column += 2, source += step * sizeof(float))
        {
            Column(source, product, out TLanes a0, out TLanes a1);
            Column(source + product, product, out TLanes b0, out TLanes b1);
            Column(source + 2 * product, product, out TLanes c0, out TLanes c1);
            Column(source + 3 * product, product, out TLanes d0, out TLanes d1);
            bool right = column + 1 < width;
            Row(a0, b0, c0, d0, add, least, upper, right);
            if (second)
                Row(a1, b1, c1, d1, add, least, lower, right);
            upper += 2 * TLanes.Bytes;
            lower += 2 * TLanes.Bytes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Column(byte* source, nint product, out TLanes v0, out TLanes v1)
    {
        TLanes m1 = TLanes.Load(source + 4 * product), m2 = TLanes.Load(source + 8 * product);
        v0 = TLanes.Load(source) + m1 + m2;
        v1 = m1 - m2 - TLanes.Load(source + 12 * product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Row(TLanes a, TLanes b, TLanes c, TLanes d, TLanes bias, TLanes floor, byte* target, bool right)
    {
        TLanes.AtLeast(floor, a + b + c + bias).Store(target);
        if (right)
            TLanes.AtLeast(floor, b - c - d + bias).Store(target + TLanes.Bytes);
    }
}
