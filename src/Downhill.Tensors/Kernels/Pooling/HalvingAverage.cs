using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// The mean of two by two floats, eight windows at a time, added in the order of <see cref="WindowAverage{T}"/>.
/// </summary>
internal readonly unsafe struct HalvingAverage(PoolingShape s, float* x, float* y) : IWork
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
            for (int oy = 0; oy < s.OutputHeight; oy++)
                RunRow(x + (long)plane * s.Pixels + 2 * oy * s.Width,
                    y + (long)plane * s.Positions + (long)oy * s.OutputWidth);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunRow(float* source, float* row)
    {
        for (int ox = 0; ox < s.OutputWidth; ox = Halves.Next(ox, s.OutputWidth))
        {
            (Vector256<float> first, Vector256<float> second) = Halves.Load(source + 2 * ox);
            (Vector256<float> third, Vector256<float> fourth) = Halves.Load(source + 2 * ox + s.Width);
            ((first + second + third + fourth) * 0.25f).Store(row + ox);
        }
    }
}

/// <summary>Gives a quarter of each dy to its two by two pixels.</summary>
internal readonly unsafe struct HalvingAverageGradient(PoolingShape s, float* dy, float* dx) : IWork
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
        {
            float* target = dx + (long)plane * s.Pixels;
            for (int oy = 0; oy < s.OutputHeight; oy++)
                RunRow(dy + (long)plane * s.Positions + (long)oy * s.OutputWidth, target + 2 * oy * s.Width);
            Halves.ClearUnseen(s, target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunRow(float* row, float* target)
    {
        for (int ox = 0; ox < s.OutputWidth; ox = Halves.Next(ox, s.OutputWidth))
        {
            Vector256<float> quarter = Vector256.Load(row + ox) * 0.25f;
            Halves.Store(quarter, quarter, target + 2 * ox);
            Halves.Store(quarter, quarter, target + 2 * ox + s.Width);
        }
    }
}
