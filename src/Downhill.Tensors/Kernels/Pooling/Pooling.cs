using System.Numerics;

namespace Downhill.Kernels;

/// <summary>
/// The largest value and the mean of a sliding window, and their gradients. No array may overlap another.
/// </summary>
internal static unsafe class Pooling
{
    /// <summary>
    /// y = the largest value in each window; winners = its place in its plane (row · width + column). Of equal values
    /// the first wins, NaN wins over every number, and a window that sees only padding has the winner -1 and the lowest
    /// value.
    /// </summary>
    internal static void Maximum<T>(in PoolingShape s, T* x, T* y, int* winners)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (typeof(T) == typeof(float) && s.Halves)
            WorkPool.Run(new HalvingMaximum(s, (float*)x, (float*)y, winners), s.Parts);
        else
            WorkPool.Run(new WindowMaximum<T>(s, x, y, winners), s.Parts);
    }

    /// <summary>dx = for each pixel, the sum of dy over the windows that it won.</summary>
    internal static void MaximumGradient<T>(in PoolingShape s, T* dy, int* winners, T* dx)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float) && s.Halves)
            WorkPool.Run(new HalvingMaximumGradient(s, (float*)dy, winners, (float*)dx), s.Parts);
        else
            WorkPool.Run(new WindowMaximumGradient<T>(s, dy, winners, dx), s.Parts);
    }

    /// <summary>
    /// y = the sum of each window divided by the kernel's area or, unless <paramref name="countPadding"/>, by the
    /// number of pixels in it (0 / 0 where there are none).
    /// </summary>
    internal static void Average<T>(in PoolingShape s, bool countPadding, T* x, T* y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float) && s.Halves)
            WorkPool.Run(new HalvingAverage(s, (float*)x, (float*)y), s.Parts);
        else
            WorkPool.Run(new WindowAverage<T>(s, countPadding, x, y), s.Parts);
    }

    /// <summary>dx = for each pixel, the sum of dy / count over the windows that see it.</summary>
    internal static void AverageGradient<T>(in PoolingShape s, bool countPadding, T* dy, T* dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float) && s.Halves)
            WorkPool.Run(new HalvingAverageGradient(s, (float*)dy, (float*)dx), s.Parts);
        else
            WorkPool.Run(new WindowAverageGradient<T>(s, countPadding, dy, dx), s.Parts);
    }
}
