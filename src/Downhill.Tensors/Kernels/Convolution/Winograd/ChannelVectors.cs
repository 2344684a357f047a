using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// Between images, where a channel's pixels are neighbours, and vectors of channels, where the same pixel of as many
/// channels as a vector has lanes stands side by side.
/// </summary>
internal static unsafe class ChannelVectors<TLanes> where TLanes : struct, ILanes<TLanes>
{
    internal static int Lanes => TLanes.Bytes / sizeof(float);

    /// <summary>
    /// Gathers <paramref name="count"/> neighbouring pixels of up to a vector of channels, zeros for those that are
    /// missing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Gather(float* pixels, nint channelStride, int channels, int count, float* target)
    {
        float* staging = stackalloc float[16 * 4];
        if (channels == Lanes && count >= 4)
        {
            for (int i = 0; i < count; i = Next(i, 4, count))
                TLanes.Transpose((byte*)(pixels + i), channelStride * sizeof(float), (byte*)(target + i * Lanes),
                    TLanes.Bytes);
            return;
        }
        new Span<float>(staging, 16 * 4).Clear();
        for (int i = 0; i < count; i += 4)
        {
            int some = Math.Min(4, count - i);
            for (int channel = 0; channel < channels; channel++)
                for (int k = 0; k < some; k++)
                    staging[channel * 4 + k] = pixels[channel * channelStride + i + k];
            Spread(staging, some, target + i * Lanes);
        }
    }

    static void Spread(float* staging, int count, float* target)
    {
        float* vectors = stackalloc float[4 * 16];
        TLanes.Transpose((byte*)staging, 16, (byte*)vectors, TLanes.Bytes);
        for (int i = 0; i < count; i++)
            TLanes.Load((byte*)(vectors + i * Lanes)).Store((byte*)(target + i * Lanes));
    }

    /// <summary>
    /// The way back for <paramref name="count"/> neighbouring pixels; missing channels are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Scatter(float* vectors, int channels, int count, float* pixels, nint channelStride)
    {
        for (int channel = 0; channel < channels; channel += 4)
        {
            float* target = pixels + channel * channelStride;
            if (channels - channel >= 4 && count >= Lanes)
                for (int i = 0; i < count; i = Next(i, Lanes, count))
                    TLanes.Transpose((byte*)(vectors + i * Lanes + channel), TLanes.Bytes, (byte*)(target + i),
                        channelStride * sizeof(float));
            else
                for (int i = 0; i < count; i++)
                    for (int k = 0; k < Math.Min(4, channels - channel); k++)
                        target[k * channelStride + i] = vectors[i * Lanes + channel + k];
        }
    }

    /// <summary>
    /// The next of several starts: the last piece overlaps the one before it, and then comes the end.
    /// </summary>
    static int Next(int start, int piece, int count) =>
        start + piece >= count ? count : Math.Min(start + piece, count - piece);
}
