using System.Numerics;

namespace Downhill.Operations;

/// <summary>Softmax along the middle of three axes.</summary>
internal static class SoftmaxLoops
{
    internal static void Forward<T>(ReduceBlock block, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int start = 0; start < block.Outer * block.Inner; start++)
        {
            int first = First(block, start);
            (T highest, T total) = Total(block, first, x);
            for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
                y[at] = T.Exp(x[at] - highest) / total;
        }
    }

    internal static void LogForward<T>(ReduceBlock block, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int start = 0; start < block.Outer * block.Inner; start++)
        {
            int first = First(block, start);
            (T highest, T total) = Total(block, first, x);
            T shift = T.Log(total);
            for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
                y[at] = x[at] - highest - shift;
        }
    }

    internal static void Backward<T>(ReduceBlock block, ReadOnlySpan<T> g, ReadOnlySpan<T> y, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int start = 0; start < block.Outer * block.Inner; start++)
        {
            T sum = T.Zero;
            int first = First(block, start);
            for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
                sum += g[at] * y[at];
            for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
                dx[at] = y[at] * (g[at] - sum);
        }
    }

    internal static void LogBackward<T>(ReduceBlock block, ReadOnlySpan<T> g, ReadOnlySpan<T> y, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int start = 0; start < block.Outer * block.Inner; start++)
        {
            T sum = T.Zero;
            int first = First(block, start);
            for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
                sum += g[at];
            for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
                dx[at] = g[at] - T.Exp(y[at]) * sum;
        }
    }

    static int First(ReduceBlock block, int start) =>
        start / block.Inner * block.Count * block.Inner + start % block.Inner;

    internal static (T Highest, T Total) Total<T>(ReduceBlock block, int first, ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T highest = T.NegativeInfinity, total = T.Zero;
        for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
            highest = T.Max(highest, x[at]);
        for (int c = 0, at = first; c < block.Count; c++, at += block.Inner)
            total += T.Exp(x[at] - highest);
        return (highest, total);
    }
}
