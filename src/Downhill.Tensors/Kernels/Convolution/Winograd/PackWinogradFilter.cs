using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// Fills a filter. The 3 x 3 kernel between an input and a result channel begins at input · inputStride + result ·
/// resultStride and is read backwards for the gradient.
/// </summary>
internal readonly unsafe struct PackWinogradFilter<TLanes>(WinogradTiles tiles, WinogradFilter<TLanes> filter,
    float* weight, int inputStride, int resultStride, bool backwards) : IWork where TLanes : struct, ILanes<TLanes>
{
    static int Lanes => ChannelVectors<TLanes>.Lanes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part, int parts)
    {
        float* taps = stackalloc float[9 * 16];
        Share vectors = Share.Of(tiles.Results / Lanes, 1, part, parts);
        for (int vector = vectors.Start; vector < vectors.End; vector++)
        {
            int panel = vector / 2, width = filter.Vectors(panel) * Lanes;
            for (int input = 0; input < tiles.InputChannels; input++)
            {
                int result = vector * Lanes, channels = Math.Min(Lanes, tiles.ResultChannels - result);
                float* kernels = weight + (long)input * inputStride + (long)result * resultStride;
                float* target = filter.Panel(0, panel) + input * width + vector % 2 * Lanes;
                // The nine numbers of each kernel, in the order of memory, become nine vectors of result channels.
                ChannelVectors<TLanes>.Gather(kernels, resultStride, channels, 9, taps);
                Transform((byte*)taps, backwards ? 8 : 0, (byte*)target, (nint)filter.ElementSize * sizeof(float));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Transform(byte* taps, int first, byte* target, nint element)
    {
        float half = 0.5f;
        nint step = first == 0 ? TLanes.Bytes : -TLanes.Bytes;
        taps += first * TLanes.Bytes;
        TLanes halves = TLanes.Broadcast((byte*)&half);
        Column(taps, 3 * step, halves, out TLanes a0, out TLanes a1, out TLanes a2, out TLanes a3);
        Column(taps + step, 3 * step, halves, out TLanes b0, out TLanes b1, out TLanes b2, out TLanes b3);
        Column(taps + 2 * step, 3 * step, halves, out TLanes c0, out TLanes c1, out TLanes c2, out TLanes c3);
        Row(a0, b0, c0, halves, target, element);
        Row(a1, b1, c1, halves, target + 4 * element, element);
        Row(a2, b2, c2, halves, target + 8 * element, element);
        Row(a3, b3, c3, halves, target + 12 * element, element);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Column(byte* source, nint step, TLanes half, out TLanes v0, out TLanes v1, out TLanes v2, out TLanes v3)
    {
        v0 = TLanes.Load(source);
        v3 = TLanes.Load(source + 2 * step);
        TLanes middle = TLanes.Load(source + step), outer = v0 + v3;
        v1 = TLanes.MultiplyAdd(outer + middle, half, default);
        v2 = TLanes.MultiplyAdd(outer - middle, half, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Row(TLanes a, TLanes b, TLanes c, TLanes half, byte* target, nint element)
    {
        TLanes outer = a + c;
        a.Store(target);
        TLanes.MultiplyAdd(outer + b, half, default).Store(target + element);
        TLanes.MultiplyAdd(outer - b, half, default).Store(target + 2 * element);
        c.Store(target + 3 * element);
    }
}
