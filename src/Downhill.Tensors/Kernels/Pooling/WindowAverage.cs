using System.Numerics;

namespace Downhill.Kernels;

/// <summary>The mean of any window.</summary>
internal readonly unsafe struct WindowAverage<T>(PoolingShape s, bool countPadding, T* x, T* y) : IWork
    where T : unmanaged, INumber<T>
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
            for (int oy = 0; oy < s.OutputHeight; oy++)
                RunRow(x + (long)plane * s.Pixels, y + (long)plane * s.Positions + (long)oy * s.OutputWidth,
                    s.Rows(oy));
    }

    void RunRow(T* plane, T* target, Window rows)
    {
        for (int ox = 0; ox < s.OutputWidth; ox++)
        {
            Window columns = s.Columns(ox);
            T sum = T.Zero;
            for (int row = rows.Start; row < rows.End; row += rows.Step)
                for (int column = columns.Start; column < columns.End; column += columns.Step)
                    sum += plane[row * s.Width + column];
            target[ox] = sum / Count(s, countPadding, rows, columns);
        }
    }

    internal static T Count(in PoolingShape s, bool countPadding, Window rows, Window columns) =>
        T.CreateChecked(countPadding ? s.KernelHeight * s.KernelWidth : rows.Length * columns.Length);
}

/// <summary>Shares each dy among the pixels of its window.</summary>
internal readonly unsafe struct WindowAverageGradient<T>(PoolingShape s, bool countPadding, T* dy, T* dx) : IWork
    where T : unmanaged, INumber<T>
{
    public void Run(int part, int parts)
    {
        Share planes = Share.Of(s.Planes, 1, part, parts);
        for (int plane = planes.Start; plane < planes.End; plane++)
        {
            T* target = dx + (long)plane * s.Pixels;
            new Span<T>(target, s.Pixels).Clear();
            for (int oy = 0; oy < s.OutputHeight; oy++)
                RunRow(dy + (long)plane * s.Positions + (long)oy * s.OutputWidth, target, s.Rows(oy));
        }
    }

    void RunRow(T* source, T* plane, Window rows)
    {
        for (int ox = 0; ox < s.OutputWidth; ox++)
        {
            Window columns = s.Columns(ox);
            T portion = source[ox] / WindowAverage<T>.Count(s, countPadding, rows, columns);
            for (int row = rows.Start; row < rows.End; row += rows.Step)
                for (int column = columns.Start; column < columns.End; column += columns.Step)
                    plane[row * s.Width + column] += portion;
        }
    }
}
