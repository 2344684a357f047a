using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// One channel's gradients: with d = x - mean and n elements, dbeta = Σ dy, dgamma = inverse · Σ dy · d and
/// dx = gamma · inverse · (dy - Σ dy / n - d · inverse² · Σ dy · d / n).
/// </summary>
internal readonly unsafe struct ChannelBackward<T>(bool fixedStatistics, T* gamma, T* mean, T* inverse,
    T* dgamma, T* dbeta) : IChannelWork<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int channel, Runs runs, T* a, T* b, T* y)
    {
        (double sum, double products) = Sums(runs, a, b, mean[channel]);
        double scale = double.CreateChecked(inverse[channel]);
        if (dgamma != null)
            dgamma[channel] = T.CreateChecked(products * scale);
        if (dbeta != null)
            dbeta[channel] = T.CreateChecked(sum);

        (double level, double tilt) = fixedStatistics
            ? (0, 0) : (sum / runs.Elements, products * scale * scale / runs.Elements);
        double weight = gamma == null ? 1 : double.CreateChecked(gamma[channel]);
        Slope<T> slope =
            new(mean[channel], T.CreateChecked(weight * scale), T.CreateChecked(level), T.CreateChecked(tilt));
        for (int run = 0; run < runs.Count; run++)
            slope.Run(runs.Length, a + run * runs.Stride, b + run * runs.Stride, y + run * runs.Stride);
    }

    static (double Sum, double Products) Sums(Runs runs, T* x, T* dy, T centre)
    {
        double sum = 0, products = 0;
        for (int run = 0; run < runs.Count; run++)
            for (int start = 0; start < runs.Length; start += Moments.Block)
            {
                long place = run * runs.Stride + start;
                int length = Math.Min(Moments.Block, runs.Length - start);
                (double blockSum, double blockProducts) =
                    BlockSums.Products(dy + place, x + place, length, T.Zero, centre);
                sum += blockSum;
                products += blockProducts;
            }
        return (sum, products);
    }
}

/// <summary>dx = (dy - level - (x - centre) · tilt) · scale.</summary>
internal readonly unsafe struct Slope<T>(T centre, T scale, T level, T tilt)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Run(int length, T* x, T* dy, T* dx)
    {
        Vector512<T> centres = Vector512.Create(centre), scales = Vector512.Create(scale);
        Vector512<T> levels = Vector512.Create(level), tilts = Vector512.Create(tilt);
        int i = 0;
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            Vector512<T> lean = (Vector512.Load(x + i) - centres) * tilts;
            ((Vector512.Load(dy + i) - levels - lean) * scales).Store(dx + i);
        }
        for (; i < length; i++)
            dx[i] = (dy[i] - level - (x[i] - centre) * tilt) * scale;
    }
}
