using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>What is done to one channel: a and b (which may be null) are read, y is written; y may be a or b.</summary>
internal unsafe interface IChannelWork<T> where T : unmanaged
{
    void Run(int channel, Runs runs, T* a, T* b, T* y);
}

/// <summary>Calls the work for each channel, shared among threads.</summary>
internal readonly unsafe struct ChannelSweep<TWork, T>(ChannelShape s, TWork work, T* a, T* b, T* y) : IWork
    where TWork : unmanaged, IChannelWork<T> where T : unmanaged
{
    // Runs shorter than two vectors are gathered first, a cache line's worth of channels at a time.
    const int ShortRun = 32, Gathered = 16;

    public void Run(int part, int parts)
    {
        if (s.Positions < ShortRun)
        {
            RunGathered(Share.Of(s.Channels, Gathered, part, parts));
            return;
        }

        Share channels = Share.Of(s.Channels, 1, part, parts);
        for (int channel = channels.Start; channel < channels.End; channel++)
        {
            long start = (long)channel * s.Positions;
            work.Run(channel, s.Runs, a + start, b == null ? null : b + start, y + start);
        }
    }

    void RunGathered(Share channels)
    {
        int length = checked(s.Batch * s.Positions);
        using ScratchLease<T> first = Scratch.Rent<T>((long)Gathered * length);
        using ScratchLease<T> second = Scratch.Rent<T>(b == null ? 0 : (long)Gathered * length);
        for (int start = channels.Start; start < channels.End; start += Gathered)
        {
            int count = Math.Min(Gathered, channels.End - start);
            Copy(a, first.Pointer, start, count, gather: true);
            if (b != null)
                Copy(b, second.Pointer, start, count, gather: true);
            T* result = b == null ? first.Pointer : second.Pointer;
            for (int i = 0; i < count; i++)
                work.Run(start + i, new(1, length, 0), first.Pointer + (long)i * length,
                    b == null ? null : second.Pointer + (long)i * length, result + (long)i * length);
            Copy(y, result, start, count, gather: false);
        }
    }

    void Copy(T* image, T* gathered, int start, int count, bool gather)
    {
        long length = (long)s.Batch * s.Positions;
        for (int n = 0; n < s.Batch; n++)
            for (int channel = 0; channel < count; channel++)
            {
                T* far = image + ((long)n * s.Channels + start + channel) * s.Positions;
                T* near = gathered + channel * length + (long)n * s.Positions;
                for (int p = 0; p < s.Positions; p++)
                    if (gather)
                        near[p] = far[p];
                    else
                        far[p] = near[p];
            }
    }
}

/// <summary>Starts a sweep.</summary>
internal static unsafe class ChannelSweep
{
    internal static void Run<TWork, T>(in ChannelShape s, TWork work, T* a, T* b, T* y)
        where TWork : unmanaged, IChannelWork<T> where T : unmanaged, INumber<T> =>
        WorkPool.Run(new ChannelSweep<TWork, T>(s, work, a, b, y), s.Parts);
}
