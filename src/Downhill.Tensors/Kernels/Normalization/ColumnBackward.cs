using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The formulas of <see cref="ChannelBackward{T}"/> with a channel in each lane.</summary>
internal readonly unsafe struct ColumnBackward<T>(ChannelShape s, bool fixedStatistics, T* x, T* dy, T* gamma, T* mean,
    T* inverse, T* dx, T* dgamma, T* dbeta) : IWork where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        Share channels = Share.Of(s.Channels, Vector512<T>.Count, part, parts);
        for (int channel = channels.Start; channel < channels.End; channel += Vector512<T>.Count)
            RunVector(Math.Min(channel, s.Channels - Vector512<T>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunVector(int channel)
    {
        Vector512<T> centre = Vector512.Load(mean + channel), scale = Vector512.Load(inverse + channel);
        (Vector512<T> sum, Vector512<T> products) =
            ColumnSums.Run(dy + channel, x + channel, s.Batch, s.Channels, Vector512<T>.Zero, centre);
        if (dgamma != null)
            (products * scale).Store(dgamma + channel);
        if (dbeta != null)
            sum.Store(dbeta + channel);

        Vector512<T> count = Vector512.Create(T.CreateChecked(s.Batch));
        Vector512<T> level = fixedStatistics ? default : sum / count;
        Vector512<T> tilt = fixedStatistics ? default : products * scale * scale / count;
        if (gamma != null)
            scale *= Vector512.Load(gamma + channel);
        T* source = x + channel, slopes = dy + channel, target = dx + channel;
        for (int row = 0; row < s.Batch; row++)
        {
            Vector512<T> lean = (Vector512.Load(source) - centre) * tilt;
            ((Vector512.Load(slopes) - level - lean) * scale).Store(target);
            source += s.Channels;
            slopes += s.Channels;
            target += s.Channels;
        }
    }
}
