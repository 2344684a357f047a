using System.Numerics;

namespace Downhill.Kernels;

/// <summary>Moves and adds single elements of an axis by index. Indices lie in the axis: the caller has
/// checked.</summary>
internal static class Elements
{
    /// <summary>y[i, j] = x[i, indices[i, j]] for the last axis, x[indices[i, j], j] for another.</summary>
    internal static void Take<T>(ElementWalk walk, ReadOnlySpan<T> x, Span<T> y) where T : unmanaged
    {
        (int step, int indexStep, int next) = (walk.Step, walk.IndexStep, 0);
        while (walk.TryNext(out int start, out ReadOnlySpan<long> row))
            foreach (long index in row)
            {
                y[next++] = x[start + (int)index * indexStep];
                start += step;
            }
    }

    /// <summary>y[i, indices[i, j]] = source[i, j] for the last axis, in row-major order.</summary>
    internal static void Put<T>(ElementWalk walk, ReadOnlySpan<T> source, Span<T> y) where T : unmanaged
    {
        (int step, int indexStep, int next) = (walk.Step, walk.IndexStep, 0);
        while (walk.TryNext(out int start, out ReadOnlySpan<long> row))
            foreach (long index in row)
            {
                y[start + (int)index * indexStep] = source[next++];
                start += step;
            }
    }

    /// <summary>y[i, indices[i, j]] += source[i, j] for the last axis, in row-major order.</summary>
    internal static void Add<T>(ElementWalk walk, ReadOnlySpan<T> source, Span<T> y) where T : unmanaged, INumber<T>
    {
        (int step, int indexStep, int next) = (walk.Step, walk.IndexStep, 0);
        while (walk.TryNext(out int start, out ReadOnlySpan<long> row))
            foreach (long index in row)
            {
                y[start + (int)index * indexStep] += source[next++];
                start += step;
            }
    }
}
