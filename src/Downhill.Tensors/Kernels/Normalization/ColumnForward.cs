using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// Batch normalisation of (batch, channels) without positions: neighbouring channels are neighbours in memory, so each
/// lane of a vector has a channel of its own. The statistics are measured first or given.
/// </summary>
internal readonly unsafe struct ColumnForward<T>(ChannelShape s, bool measure, double epsilon, T* x, T* gamma, T* beta,
    T* y, T* mean, T* variance, T* inverse) : IWork where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        Share channels = Share.Of(s.Channels, Vector512<T>.Count, part, parts);
        // The last vector overlaps the one before it: both write the same numbers.
        for (int channel = channels.Start; channel < channels.End; channel += Vector512<T>.Count)
            RunVector(Math.Min(channel, s.Channels - Vector512<T>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RunVector(int channel)
    {
        if (measure)
            Measure(channel);
        Vector512<T> centre = Vector512.Load(mean + channel), spread = Vector512.Load(variance + channel);
        Vector512<T> offset = beta == null ? default : Vector512.Load(beta + channel);
        Vector512<T> scale = Vector512<T>.One / Vector512.Sqrt(spread + Vector512.Create(T.CreateChecked(epsilon)));
        if (inverse != null)
            scale.Store(inverse + channel);
        if (gamma != null)
            scale *= Vector512.Load(gamma + channel);
        T* source = x + channel, target = y + channel;
        for (int row = 0; row < s.Batch; row++, source += s.Channels, target += s.Channels)
            ((Vector512.Load(source) - centre) * scale + offset).Store(target);
    }

    /// <summary>
    /// The mean around the first row, then the variance around the mean, corrected by what the mean is off.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Measure(int channel)
    {
        T* column = x + channel;
        Vector512<T> count = Vector512.Create(T.CreateChecked(s.Batch)), centre = Vector512.Load(column);
        (Vector512<T> sum, _) = ColumnSums.Run(column, column, s.Batch, s.Channels, centre, centre);
        centre += sum / count;
        (sum, Vector512<T> squares) = ColumnSums.Run(column, column, s.Batch, s.Channels, centre, centre);
        (centre + sum / count).Store(mean + channel);
        Vector512.Max((squares - sum * sum / count) / count, Vector512<T>.Zero).Store(variance + channel);
    }
}
