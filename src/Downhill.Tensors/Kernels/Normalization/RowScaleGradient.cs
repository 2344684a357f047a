using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// dgamma = Σ dy · (x - mean) · inverse and dbeta = Σ dy over the rows; threads share the columns. Rows are summed in
/// groups and the groups' sums in order, so that thousands of rows do not pile up rounding.
/// </summary>
internal readonly unsafe struct RowScaleGradient<T>(int rows, int columns, T* x, T* dy, T* mean, T* inverse,
    T* dgamma, T* dbeta) : IWork where T : unmanaged, IFloatingPointIeee754<T>
{
    const int Group = 64;

    public void Run(int part, int parts)
    {
        Share share = Share.Of(columns, Ranges.Grain, part, parts);
        int column = share.Start;
        for (; column <= share.End - Vector512<T>.Count; column += Vector512<T>.Count)
        {
            (Vector512<T> scale, Vector512<T> offset) = SumVector(column);
            if (dgamma != null)
                scale.Store(dgamma + column);
            if (dbeta != null)
                offset.Store(dbeta + column);
        }
        for (; column < share.End; column++)
        {
            (T scale, T offset) = SumOne(column);
            if (dgamma != null)
                dgamma[column] = scale;
            if (dbeta != null)
                dbeta[column] = offset;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    (Vector512<T> Scale, Vector512<T> Offset) SumVector(int column)
    {
        Vector512<T> scale = default, offset = default;
        for (int start = 0; start < rows; start += Group)
        {
            Vector512<T> groupScale = default, groupOffset = default;
            for (int row = start; row < Math.Min(start + Group, rows); row++)
            {
                long place = (long)row * columns + column;
                Vector512<T> slope = Vector512.Load(dy + place);
                groupScale += slope * ((Vector512.Load(x + place) - Vector512.Create(mean[row]))
                    * Vector512.Create(inverse[row]));
                groupOffset += slope;
            }
            scale += groupScale;
            offset += groupOffset;
        }
        return (scale, offset);
    }

    (T Scale, T Offset) SumOne(int column)
    {
        T scale = T.Zero, offset = T.Zero;
        for (int start = 0; start < rows; start += Group)
        {
            T groupScale = T.Zero, groupOffset = T.Zero;
            for (int row = start; row < Math.Min(start + Group, rows); row++)
            {
                long place = (long)row * columns + column;
                groupScale += dy[place] * ((x[place] - mean[row]) * inverse[row]);
                groupOffset += dy[place];
            }
            scale += groupScale;
            offset += groupOffset;
        }
        return (scale, offset);
    }
}
