using System.Numerics;

namespace Downhill.Kernels;

/// <summary>
/// Layer normalisation: each row of (rows, columns) on its own. gamma and beta have one number a column, or are null
/// for ones and zeros. No array may overlap another.
/// </summary>
internal static unsafe class RowNorm
{
    /// <summary>
    /// y = (x - mean) · inverse · gamma + beta with inverse = 1 / √(variance + epsilon); mean and inverse, one a row,
    /// are kept for the gradient.
    /// </summary>
    internal static void Forward<T>(int rows, int columns, double epsilon, T* x, T* gamma, T* beta, T* y, T* mean,
        T* inverse) where T : unmanaged, IFloatingPointIeee754<T> =>
        WorkPool.Run(new RowForward<T>(rows, columns, epsilon, x, gamma, beta, y, mean, inverse), Parts(rows, columns));

    /// <summary>The gradients of sum(y · dy); dgamma and dbeta may be null.</summary>
    internal static void Backward<T>(int rows, int columns, T* x, T* dy, T* gamma, T* mean, T* inverse, T* dx,
        T* dgamma, T* dbeta) where T : unmanaged, IFloatingPointIeee754<T>
    {
        WorkPool.Run(new RowBackward<T>(rows, columns, x, dy, gamma, mean, inverse, dx), Parts(rows, columns));
        if (dgamma != null || dbeta != null)
            WorkPool.Run(new RowScaleGradient<T>(rows, columns, x, dy, mean, inverse, dgamma, dbeta),
                Parts(rows, columns));
    }

    static int Parts(int rows, int columns) => Share.Parts((long)rows * columns, Ranges.LeastPerPart);
}
