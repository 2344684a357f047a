using System.Numerics;

namespace Downhill.Kernels;

/// <summary>
/// Mean and variance of elements that arrive in blocks, by Chan, Golub and LeVeque's rule for joining two sets.
/// </summary>
internal unsafe struct Moments
{
    // Sums of one block stay in the precision of the elements, 64 floats to a lane; blocks are joined in double.
    internal const int Block = 2048;

    long _count;
    double _mean, _squares;

    internal readonly double Mean => _mean;

    /// <summary>The mean of (x - mean)², not the unbiased estimate. NaN for no elements.</summary>
    internal readonly double Variance => _squares / _count;

    /// <summary>
    /// The moments of all elements, read from memory once (the first block twice). Each block is summed around the mean
    /// so far: what a wrong centre costs in precision is then small beside the spread between the blocks themselves.
    /// </summary>
    internal static Moments Of<T>(T* x, Runs runs) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Moments moments = default;
        for (int run = 0; run < runs.Count; run++, x += runs.Stride)
            for (int start = 0; start < runs.Length; start += Block)
            {
                int length = Math.Min(Block, runs.Length - start);
                if (moments._count == 0)
                    moments._mean = BlockSums.Around(x, length, T.Zero).Sum / length;
                T centre = T.CreateChecked(moments._mean);
                (double sum, double squares) = BlockSums.Around(x + start, length, centre);
                moments.Join(length, double.CreateChecked(centre) + sum / length, squares - sum * sum / length);
            }
        if (moments._count == 0)
            moments._mean = double.NaN;
        return moments;
    }

    void Join(int count, double mean, double squares)
    {
        double distance = _count == 0 ? 0 : mean - _mean;
        long total = _count + count;
        _mean = _count == 0 ? mean : _mean + distance * count / total;
        _squares += Math.Max(squares, 0) + distance * distance * _count * count / total;
        _count = total;
    }
}
