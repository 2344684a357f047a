using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Sums down the rows, each lane on its own: rows in groups, and the groups' sums in order.</summary>
internal static unsafe class ColumnSums
{
    const int Group = 64;

    /// <summary>Σ a - aCentre and Σ (a - aCentre) · (x - centre).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (Vector512<T> Sum, Vector512<T> Products) Run<T>(T* a, T* x, int rows, int stride,
        Vector512<T> aCentre, Vector512<T> centre) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Vector512<T> sum = default, products = default;
        for (int start = 0; start < rows; start += Group)
        {
            Vector512<T> groupSum = default, groupProducts = default;
            for (int row = start; row < Math.Min(start + Group, rows); row++, a += stride, x += stride)
            {
                Vector512<T> value = Vector512.Load(a) - aCentre;
                groupSum += value;
                groupProducts += value * (Vector512.Load(x) - centre);
            }
            sum += groupSum;
            products += groupProducts;
        }
        return (sum, products);
    }
}
