using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// dbias: each channel's sum over images and positions; the planes' sums are added in double precision.
/// </summary>
internal readonly unsafe struct BiasSums<T>(ConvolutionShape s, T* dy, T* dbias) : IWork
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        Share outputs = Share.Of(s.Outputs, 1, part, parts);
        for (int output = outputs.Start; output < outputs.End; output++)
        {
            double sum = 0;
            for (int image = 0; image < s.Batch; image++)
                sum += double.CreateChecked(Sum(dy + ((long)image * s.Outputs + output) * s.Positions, s.Positions));
            dbias[output] = T.CreateChecked(sum);
        }
    }

    /// <summary>Four vectors at once, to wait less for each addition than for memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static T Sum(T* plane, int length)
    {
        Vector512<T> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        int width = Vector512<T>.Count, i = 0;
        for (; i <= length - 4 * width; i += 4 * width)
        {
            sum0 += Vector512.Load(plane + i);
            sum1 += Vector512.Load(plane + i + width);
            sum2 += Vector512.Load(plane + i + 2 * width);
            sum3 += Vector512.Load(plane + i + 3 * width);
        }
        for (; i <= length - width; i += width)
            sum0 += Vector512.Load(plane + i);
        T sum = Vector512.Sum(sum0 + sum1 + (sum2 + sum3));
        for (; i < length; i++)
            sum += plane[i];
        return sum;
    }
}
