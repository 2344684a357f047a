using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// dx of each row: with g = dy · gamma, d = x - mean and n columns,
/// dx = inverse · (g - Σ g / n - d · inverse² · Σ g · d / n).
/// </summary>
internal readonly unsafe struct RowBackward<T>(int rows, int columns, T* x, T* dy, T* gamma, T* mean, T* inverse, T* dx)
    : IWork where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        Share share = Share.Of(rows, 1, part, parts);
        for (int row = share.Start; row < share.End; row++)
            RunRow(row, x + (long)row * columns, dx + (long)row * columns);
    }

    void RunRow(int row, T* source, T* target)
    {
        // g is kept where dx will be, so that gamma is multiplied once.
        T* slopes = dy + (long)row * columns;
        if (gamma != null)
        {
            Scale(slopes, target);
            slopes = target;
        }

        double sum = 0, products = 0, scale = double.CreateChecked(inverse[row]);
        for (int start = 0; start < columns; start += Moments.Block)
        {
            int length = Math.Min(Moments.Block, columns - start);
            (double blockSum, double blockProducts) =
                BlockSums.Products(slopes + start, source + start, length, T.Zero, mean[row]);
            sum += blockSum;
            products += blockProducts;
        }
        new Slope<T>(mean[row], inverse[row], T.CreateChecked(sum / columns),
            T.CreateChecked(products * scale * scale / columns)).Run(columns, source, slopes, target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Scale(T* source, T* target)
    {
        int i = 0;
        for (; i <= columns - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(source + i) * Vector512.Load(gamma + i)).Store(target + i);
        for (; i < columns; i++)
            target[i] = source[i] * gamma[i];
    }
}
