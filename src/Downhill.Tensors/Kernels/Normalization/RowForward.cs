using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Measures each row and normalises it while it is in the cache.</summary>
internal readonly unsafe struct RowForward<T>(int rows, int columns, double epsilon, T* x, T* gamma, T* beta, T* y,
    T* mean, T* inverse) : IWork where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        Share share = Share.Of(rows, 1, part, parts);
        for (int row = share.Start; row < share.End; row++)
        {
            T* source = x + (long)row * columns;
            Moments moments = Moments.Of(source, new(1, columns, 0));
            mean[row] = T.CreateChecked(moments.Mean);
            inverse[row] = T.CreateChecked(1 / Math.Sqrt(moments.Variance + epsilon));
            Write(source, y + (long)row * columns, mean[row], inverse[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Write(T* source, T* target, T centre, T scale)
    {
        Vector512<T> centres = Vector512.Create(centre), scales = Vector512.Create(scale);
        int i = 0;
        for (; i <= columns - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            Vector512<T> value = (Vector512.Load(source + i) - centres) * scales;
            if (gamma != null)
                value *= Vector512.Load(gamma + i);
            if (beta != null)
                value += Vector512.Load(beta + i);
            value.Store(target + i);
        }
        for (; i < columns; i++)
            target[i] = (source[i] - centre) * scale * (gamma == null ? T.One : gamma[i])
                + (beta == null ? T.Zero : beta[i]);
    }
}
