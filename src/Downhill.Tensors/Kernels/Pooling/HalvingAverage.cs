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
            RunPlane(x + (long)plane * s.Pixels, y + (long)plane * s.Positions);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunPlane(float* source, float* target)
    {
        int width = s.Width, count = s.OutputWidth, rows = s.OutputHeight;
        for (int oy = 0; oy < rows; oy++, source += 2 * width, target += count)
            for (int ox = 0; ox < count; ox = Halves.Next(ox, count))
            {
                (Vector256<float> first, Vector256<float> second) = Halves.Load(source + 2 * ox);
                (Vector256<float> third, Vector256<float> fourth) = Halves.Load(source + 2 * ox + width);
                ((first + second + third + fourth) * 0.25f).Store(target + ox);
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
            RunPlane(dy + (long)plane * s.Positions, dx + (long)plane * s.Pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunPlane(float* source, float* plane)
    {
        int width = s.Width, count = s.OutputWidth, rows = s.OutputHeight;
        float* target = plane;
        for (int oy = 0; oy < rows; oy++, source += count, target += 2 * width)
            for (int ox = 0; ox < count; ox = Halves.Next(ox, count))
            {
                Vector256<float> quarter = Vector256.Load(source + ox) * 0.25f;
                Halves.Store(quarter, quarter, target + 2 * ox);
                Halves.Store(quarter, quarter, target + 2 * ox + width);
            }
        Halves.ClearUnseen(s, plane);
    }
}
