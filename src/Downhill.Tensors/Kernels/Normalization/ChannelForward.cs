using System.Numerics;

namespace Downhill.Kernels;

/// <summary>Measures a channel and normalises it while it is in the cache.</summary>
internal readonly unsafe struct ChannelForward<T>(double epsilon, T* gamma, T* beta, T* mean, T* variance, T* inverse)
    : IChannelWork<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int channel, Runs runs, T* a, T* b, T* y)
    {
        Moments moments = Moments.Of(a, runs);
        mean[channel] = T.CreateChecked(moments.Mean);
        variance[channel] = T.CreateChecked(moments.Variance);
        inverse[channel] = T.CreateChecked(1 / Math.Sqrt(moments.Variance + epsilon));
        Affine.Run(runs, a, y, mean[channel], inverse[channel] * (gamma == null ? T.One : gamma[channel]),
            beta == null ? T.Zero : beta[channel]);
    }
}

/// <summary>Normalises a channel by a given mean and variance.</summary>
internal readonly unsafe struct ChannelEvaluation<T>(double epsilon, T* gamma, T* beta, T* mean, T* variance)
    : IChannelWork<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int channel, Runs runs, T* a, T* b, T* y)
    {
        T inverse = T.CreateChecked(1 / Math.Sqrt(double.CreateChecked(variance[channel]) + epsilon));
        Affine.Run(runs, a, y, mean[channel], inverse * (gamma == null ? T.One : gamma[channel]),
            beta == null ? T.Zero : beta[channel]);
    }
}
