using System.Numerics;

namespace Downhill.Kernels;

/// <summary>The entrances of <see cref="Pooling"/> for operations, whose memory is spans.</summary>
internal static unsafe class PoolingSpans
{
    internal static void Maximum<T>(in PoolingShape s, ReadOnlySpan<T> x, Span<T> y, Span<int> winners)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        fixed (T* from = x, to = y)
        fixed (int* places = winners)
            Pooling.Maximum(s, from, to, places);
    }

    internal static void MaximumGradient<T>(in PoolingShape s, ReadOnlySpan<T> dy, ReadOnlySpan<int> winners,
        Span<T> dx)
        where T : unmanaged, INumber<T>
    {
        fixed (T* gradient = dy, to = dx)
        fixed (int* places = winners)
            Pooling.MaximumGradient(s, gradient, places, to);
    }

    /// <summary>y = the pixel of each window that won; 0 where a window saw padding alone.</summary>
    internal static void Gather<T>(in PoolingShape s, ReadOnlySpan<T> x, ReadOnlySpan<int> winners, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        for (int plane = 0; plane < s.Planes; plane++)
        {
            ReadOnlySpan<T> pixels = x.Slice(plane * s.Pixels, s.Pixels);
            ReadOnlySpan<int> places = winners.Slice(plane * s.Positions, s.Positions);
            Span<T> values = y.Slice(plane * s.Positions, s.Positions);
            for (int i = 0; i < values.Length; i++)
                values[i] = places[i] < 0 ? T.Zero : pixels[places[i]];
        }
    }

    internal static void Average<T>(in PoolingShape s, bool countPadding, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, to = y)
            Pooling.Average(s, countPadding, from, to);
    }

    internal static void AverageGradient<T>(in PoolingShape s, bool countPadding, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* gradient = dy, to = dx)
            Pooling.AverageGradient(s, countPadding, gradient, to);
    }
}
