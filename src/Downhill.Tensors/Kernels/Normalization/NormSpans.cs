using System.Numerics;

namespace Downhill.Kernels;

/// <summary>The entrances of <see cref="ChannelNorm"/> and <see cref="RowNorm"/> for operations, whose memory is spans.
/// An empty gamma or beta stands for ones or zeros, an empty dgamma or dbeta is not computed.</summary>
internal static unsafe class NormSpans
{
    internal static void Channels<T>(
        in ChannelShape s, double epsilon, ReadOnlySpan<T> x, ReadOnlySpan<T> gamma, ReadOnlySpan<T> beta, Span<T> y,
        Span<T> mean, Span<T> variance, Span<T> inverse) where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, g = gamma, b = beta, to = y, m = mean, v = variance, i = inverse)
            ChannelNorm.Forward(s, epsilon, from, g, b, to, m, v, i);
    }

    internal static void ChannelsByGiven<T>(
        in ChannelShape s, double epsilon, ReadOnlySpan<T> x, ReadOnlySpan<T> gamma, ReadOnlySpan<T> beta,
        ReadOnlySpan<T> mean, ReadOnlySpan<T> variance, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, g = gamma, b = beta, m = mean, v = variance, to = y)
            ChannelNorm.Evaluate(s, epsilon, from, g, b, m, v, to);
    }

    internal static void ChannelGradients<T>(
        in ChannelShape s, bool fixedStatistics, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, ReadOnlySpan<T> gamma,
        ReadOnlySpan<T> mean, ReadOnlySpan<T> inverse, Span<T> dx, Span<T> dgamma, Span<T> dbeta)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, gradient = dy, g = gamma, m = mean, i = inverse, to = dx, dg = dgamma, db = dbeta)
            ChannelNorm.Backward(s, fixedStatistics, from, gradient, g, m, i, to, dg, db);
    }

    internal static void Rows<T>(
        int rows, double epsilon, ReadOnlySpan<T> x, ReadOnlySpan<T> gamma, ReadOnlySpan<T> beta, Span<T> y,
        Span<T> mean, Span<T> inverse) where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, g = gamma, b = beta, to = y, m = mean, i = inverse)
            RowNorm.Forward(rows, rows == 0 ? 0 : x.Length / rows, epsilon, from, g, b, to, m, i);
    }

    internal static void RowGradients<T>(
        int rows, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, ReadOnlySpan<T> gamma, ReadOnlySpan<T> mean,
        ReadOnlySpan<T> inverse,
        Span<T> dx, Span<T> dgamma, Span<T> dbeta) where T : unmanaged, IFloatingPointIeee754<T>
    {
        // With no rows there is nothing to walk, but the gradients of gamma and beta are sums of nothing all the same.
        dgamma.Clear();
        dbeta.Clear();
        fixed (T* from = x, gradient = dy, g = gamma, m = mean, i = inverse, to = dx, dg = dgamma, db = dbeta)
            RowNorm.Backward(rows, rows == 0 ? 0 : x.Length / rows, from, gradient, g, m, i, to, dg, db);
    }
}
