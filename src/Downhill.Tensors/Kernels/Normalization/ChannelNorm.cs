using System.Numerics;

namespace Downhill.Kernels;

/// <summary>
/// Batch normalisation: each channel of (batch, channels, positions) on its own. gamma and beta have one number a
/// channel, or are null for ones and zeros. No array may overlap another.
/// </summary>
internal static unsafe class ChannelNorm
{
    /// <summary>
    /// y = (x - mean) / √(variance + epsilon) · gamma + beta with the channel's own mean and (biased) variance, which
    /// it writes too, and inverse = 1 / √(variance + epsilon) for the gradient.
    /// </summary>
    internal static void Forward<T>(in ChannelShape s, double epsilon, T* x, T* gamma, T* beta, T* y,
        T* mean, T* variance, T* inverse) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Lanewise<T>())
            WorkPool.Run(
                new ColumnForward<T>(s, true, epsilon, x, gamma, beta, y, mean, variance, inverse), s.Parts);
        else
            ChannelSweep.Run(s, new ChannelForward<T>(epsilon, gamma, beta, mean, variance, inverse), x, null, y);
    }

    /// <summary>The same with a given mean and variance.</summary>
    internal static void Evaluate<T>(in ChannelShape s, double epsilon, T* x, T* gamma, T* beta, T* mean, T* variance,
        T* y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Lanewise<T>())
            WorkPool.Run(new ColumnForward<T>(s, false, epsilon, x, gamma, beta, y, mean, variance, null), s.Parts);
        else
            ChannelSweep.Run(s, new ChannelEvaluation<T>(epsilon, gamma, beta, mean, variance), x, null, y);
    }

    /// <summary>
    /// The gradients of sum(y · dy); dgamma and dbeta may be null. With <paramref name="fixedStatistics"/> mean and
    /// inverse did not come from x (evaluation), so that dx = dy · gamma · inverse.
    /// </summary>
    internal static void Backward<T>(in ChannelShape s, bool fixedStatistics, T* x, T* dy, T* gamma, T* mean,
        T* inverse, T* dx, T* dgamma, T* dbeta) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Lanewise<T>())
            WorkPool.Run(
                new ColumnBackward<T>(s, fixedStatistics, x, dy, gamma, mean, inverse, dx, dgamma, dbeta), s.Parts);
        else
            ChannelSweep.Run(s, new ChannelBackward<T>(fixedStatistics, gamma, mean, inverse, dgamma, dbeta),
                x, dy, dx);
    }
}
