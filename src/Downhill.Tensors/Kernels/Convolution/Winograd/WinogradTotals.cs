using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// Adds the chunks of partial sums, in order, and brings them back to 3 x 3 kernels: Gᵀ S G, the way back through
/// <see cref="WinogradFilter{TLanes}"/>.
/// </summary>
internal readonly unsafe struct WinogradTotals<TLanes>(WinogradTiles tiles, WinogradSums sums, float* dweight) : IWork
    where TLanes : struct, ILanes<TLanes>
{
    static int Lanes => ChannelVectors<TLanes>.Lanes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part, int parts)
    {
        float* totals = stackalloc float[WinogradTiles.Products * 16];
        float* taps = stackalloc float[9 * 16];
        Share inputs = Share.Of(tiles.InputChannels, 1, part, parts);
        for (int input = inputs.Start; input < inputs.End; input++)
            for (int result = 0; result < tiles.Results; result += Lanes)
            {
                for (int element = 0; element < WinogradTiles.Products; element++)
                    Add(element, input, result).Store((byte*)(totals + element * Lanes));
                Transform((byte*)totals, (byte*)taps);
                ChannelVectors<TLanes>.Scatter(taps, Math.Min(Lanes, tiles.ResultChannels - result), 9,
                    dweight + ((long)result * tiles.InputChannels + input) * 9, 9 * tiles.InputChannels);
            }
    }

    TLanes Add(int element, int input, int result)
    {
        TLanes total = TLanes.Load((byte*)(sums.Row(0, element, input) + result));
        for (int chunk = 1; chunk < sums.Chunks; chunk++)
            total += TLanes.Load((byte*)(sums.Row(chunk, element, input) + result));
        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Transform(byte* totals, byte* taps)
    {
        float half = 0.5f;
        TLanes halves = TLanes.Broadcast((byte*)&half);
        nint step = TLanes.Bytes;
        Three(totals, 4 * step, halves, out TLanes a0, out TLanes a1, out TLanes a2);
        Three(totals + step, 4 * step, halves, out TLanes b0, out TLanes b1, out TLanes b2);
        Three(totals + 2 * step, 4 * step, halves, out TLanes c0, out TLanes c1, out TLanes c2);
        Three(totals + 3 * step, 4 * step, halves, out TLanes d0, out TLanes d1, out TLanes d2);
        Row(a0, b0, c0, d0, halves, taps);
        Row(a1, b1, c1, d1, halves, taps + 3 * step);
        Row(a2, b2, c2, d2, halves, taps + 6 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Three(byte* source, nint step, TLanes half, out TLanes v0, out TLanes v1, out TLanes v2) =>
        Combine(TLanes.Load(source), TLanes.Load(source + step), TLanes.Load(source + 2 * step),
            TLanes.Load(source + 3 * step), half, out v0, out v1, out v2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Row(TLanes a, TLanes b, TLanes c, TLanes d, TLanes half, byte* target)
    {
        Combine(a, b, c, d, half, out TLanes v0, out TLanes v1, out TLanes v2);
        v0.Store(target);
        v1.Store(target + TLanes.Bytes);
        v2.Store(target + 2 * TLanes.Bytes);
    }

    /// <summary>
    /// Gᵀ has the rows (1 ½ ½ 0), (0 ½ -½ 0), (0 ½ ½ 1); the last element comes with its sign turned.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Combine(TLanes a, TLanes b, TLanes c, TLanes d, TLanes half,
        out TLanes v0, out TLanes v1, out TLanes v2)
    {
        TLanes sum = b + c;
        v0 = TLanes.MultiplyAdd(sum, half, a);
        v1 = TLanes.MultiplyAdd(b - c, half, default);
        v2 = TLanes.MultiplyAdd(sum, half, default) - d;
    }
}
