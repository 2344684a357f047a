using System.Numerics;

namespace Downhill.Kernels;

/// <summary>The largest value of any window, and where it stood.</summary>
internal readonly unsafe struct WindowMaximum<T>(PoolingShape s, T* x, T* y, int* winners) : IWork
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
            for (int oy = 0; oy < s.OutputHeight; oy++)
                RunRow((long)plane * s.Pixels, (long)plane * s.Positions + (long)oy * s.OutputWidth, s.Rows(oy));
    }

    void RunRow(long source, long target, Window rows)
    {
        for (int ox = 0; ox < s.OutputWidth; ox++)
        {
            int winner = Winner(x + source, rows, s.Columns(ox));
            winners[target + ox] = winner;
            y[target + ox] = winner < 0 ? Lowest : x[source + winner];
        }
    }

    int Winner(T* plane, Window rows, Window columns)
    {
        int winner = -1;
        T largest = default;
        for (int row = rows.Start; row < rows.End; row += rows.Step)
            for (int column = columns.Start; column < columns.End; column += columns.Step)
            {
                T value = plane[row * s.Width + column];
                if (winner >= 0 && !(value > largest) && !T.IsNaN(value))
                    continue;
                (largest, winner) = (value, row * s.Width + column);
            }
        return winner;
    }

    /// <summary>Minus infinity where the type has it.</summary>
    static T Lowest => typeof(T) == typeof(float) ? T.CreateChecked(float.NegativeInfinity)
        : typeof(T) == typeof(double) ? T.CreateChecked(double.NegativeInfinity) : T.MinValue;
}

/// <summary>Sends each dy back to the pixel that won.</summary>
internal readonly unsafe struct WindowMaximumGradient<T>(PoolingShape s, T* dy, int* winners, T* dx) : IWork
    where T : unmanaged, INumber<T>
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
        {
            T* target = dx + (long)plane * s.Pixels;
            long source = (long)plane * s.Positions;
            new Span<T>(target, s.Pixels).Clear();
            for (int p = 0; p < s.Positions; p++)
                if (winners[source + p] >= 0)
                    target[winners[source + p]] += dy[source + p];
        }
    }
}
