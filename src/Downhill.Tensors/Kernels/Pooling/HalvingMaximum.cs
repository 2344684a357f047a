using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The largest of two by two floats, eight windows at a time.</summary>
internal readonly unsafe struct HalvingMaximum(PoolingShape s, float* x, float* y, int* winners) : IWork
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
            for (int oy = 0; oy < s.OutputHeight; oy++)
            {
                long target = (long)plane * s.Positions + (long)oy * s.OutputWidth;
                RunRow(x + (long)plane * s.Pixels, 2 * oy * s.Width, y + target, winners + target);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunRow(float* plane, int start, float* row, int* rowWinners)
    {
        for (int ox = 0; ox < s.OutputWidth; ox = Halves.Next(ox, s.OutputWidth))
        {
            int place = start + 2 * ox;
            (Vector256<float> first, Vector256<float> second) = Halves.Load(plane + place);
            (Vector256<float> third, Vector256<float> fourth) = Halves.Load(plane + place + s.Width);
            Vector256<int> winner = Vector256.CreateSequence(place, 2);
            Vector256<int> below = winner + Vector256.Create(s.Width);

            Challenge(ref first, ref winner, second, winner + Vector256<int>.One);
            Challenge(ref first, ref winner, third, below);
            Challenge(ref first, ref winner, fourth, below + Vector256<int>.One);
            first.Store(row + ox);
            winner.Store(rowWinners + ox);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Challenge(ref Vector256<float> largest, ref Vector256<int> winner, Vector256<float> value,
        Vector256<int> place)
    {
        Vector256<float> wins = Vector256.GreaterThan(value, largest) | ~Vector256.Equals(value, value);
        largest = Vector256.ConditionalSelect(wins, value, largest);
        winner = Vector256.ConditionalSelect(wins.AsInt32(), place, winner);
    }
}

/// <summary>Writes each dy to the winner of its two by two pixels and zeros to the other three.</summary>
internal readonly unsafe struct HalvingMaximumGradient(PoolingShape s, float* dy, int* winners, float* dx) : IWork
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
        {
            float* target = dx + (long)plane * s.Pixels;
            for (int oy = 0; oy < s.OutputHeight; oy++)
            {
                long source = (long)plane * s.Positions + (long)oy * s.OutputWidth;
                RunRow(dy + source, winners + source, target, 2 * oy * s.Width);
            }
            Halves.ClearUnseen(s, target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunRow(float* row, int* rowWinners, float* plane, int start)
    {
        Vector256<int> right = Vector256<int>.One, below = Vector256.Create(s.Width);
        for (int ox = 0; ox < s.OutputWidth; ox = Halves.Next(ox, s.OutputWidth))
        {
            int place = start + 2 * ox;
            Vector256<float> slope = Vector256.Load(row + ox);
            Vector256<int> way = Vector256.Load(rowWinners + ox) - Vector256.CreateSequence(place, 2);
            Halves.Store(Where(way, Vector256<int>.Zero, slope), Where(way, right, slope), plane + place);
            Halves.Store(Where(way, below, slope), Where(way, below + right, slope), plane + place + s.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> Where(Vector256<int> way, Vector256<int> wanted, Vector256<float> slope) =>
        Vector256.Equals(way, wanted).AsSingle() & slope;
}
