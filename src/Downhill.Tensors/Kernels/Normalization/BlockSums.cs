using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Sums over a block of neighbouring elements, in two vectors of partial sums each.</summary>
internal static unsafe class BlockSums
{
    /// <summary>Σ (x - centre) and Σ (x - centre)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (double Sum, double Squares) Around<T>(T* x, int length, T centre)
        where T : unmanaged, IFloatingPointIeee754<T> => Products(x, x, length, centre, centre);

    /// <summary>Σ a - aCentre and Σ (a - aCentre) · (x - centre).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (double Sum, double Products) Products<T>(T* a, T* x, int length, T aCentre, T centre)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Vector512<T> shift = Vector512.Create(centre), aShift = Vector512.Create(aCentre);
        Vector512<T> sum0 = default, sum1 = default, products0 = default, products1 = default;
        int width = Vector512<T>.Count, i = 0;
        for (; i <= length - 2 * width; i += 2 * width)
        {
            Vector512<T> a0 = Vector512.Load(a + i) - aShift, a1 = Vector512.Load(a + i + width) - aShift;
            sum0 += a0;
            sum1 += a1;
            products0 += a0 * (Vector512.Load(x + i) - shift);
            products1 += a1 * (Vector512.Load(x + i + width) - shift);
        }

        T sum = Vector512.Sum(sum0 + sum1), products = Vector512.Sum(products0 + products1);
        for (; i < length; i++)
        {
            sum += a[i] - aCentre;
            products += (a[i] - aCentre) * (x[i] - centre);
        }
        return (double.CreateChecked(sum), double.CreateChecked(products));
    }
}
