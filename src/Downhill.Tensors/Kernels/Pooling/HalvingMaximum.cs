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
            RunPlane(x + (long)plane * s.Pixels, y + (long)plane * s.Positions, winners + (long)plane * s.Positions);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunPlane(float* plane, float* target, int* targetWinners)
    {
        int width = s.Width, count = s.OutputWidth, rows = s.OutputHeight;
        for (int oy = 0; oy < rows; oy++, target += count, targetWinners += count)
            RunRow(plane, 2 * oy * width, width, count, target, targetWinners);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void RunRow(float* plane, int start, int width, int count, float* row, int* rowWinners)
    {
        Vector256<int> even = Vector256.CreateSequence(0, 2);
        for (int ox = 0; ox < count; ox = Halves.Next(ox, count))
        {
            int place = start + 2 * ox;
            (Vector256<float> first, Vector256<float> second) = Halves.Load(plane + place);
            (Vector256<float> third, Vector256<float> fourth) = Halves.Load(plane + place + width);
            Vector256<int> winner = Vector256.Create(place) + even, below = winner + Vector256.Create(width);

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
            RunPlane(dy + (long)plane * s.Positions, winners + (long)plane * s.Positions, dx + (long)plane * s.Pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunPlane(float* source, int* sourceWinners, float* plane)
    {
        int width = s.Width, count = s.OutputWidth, rows = s.OutputHeight;
        for (int oy = 0; oy < rows; oy++, source += count, sourceWinners += count)
            RunRow(source, sourceWinners, plane, 2 * oy * width, width, count);
        Halves.ClearUnseen(s, plane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void RunRow(float* row, int* rowWinners, float* plane, int start, int width, int count)
    {
        Vector256<int> even = Vector256.CreateSequence(0, 2);
        Vector256<int> right = Vector256<int>.One, below = Vector256.Create(width);
        for (int ox = 0; ox < count; ox = Halves.Next(ox, count))
        {
            int place = start + 2 * ox;
            Vector256<float> slope = Vector256.Load(row + ox);
            Vector256<int> way = Vector256.Load(rowWinners + ox) - (Vector256.Create(place) + even);
            Halves.Store(Where(way, Vector256<int>.Zero, slope), Where(way, right, slope), plane + place);
            Halves.Store(Where(way, below, slope), Where(way, below + right, slope), plane + place + width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> Where(Vector256<int> way, Vector256<int> wanted, Vector256<float> slope) =>
        Vector256.Equals(way, wanted).AsSingle() & slope;
}
