using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>y[o, j] = x[o, indices[j]], shared among threads by rows of y.</summary>
internal readonly unsafe struct RowTake<T>(RowLayout layout, T* x, long* indices, int count, T* y) : IWork
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part, int parts)
    {
        Share share = Share.Of(layout.Outer * count, 1, part, parts);
        if (share.Length == 0)
            return;
        nint inner = layout.Inner;
        (int o, int j) = Math.DivRem(share.Start, count);
        T* block = x + o * layout.Size * inner, target = y + share.Start * inner;
        for (int left = share.Length; left > 0; left--, target += inner)
        {
            T* row = block + (nint)indices[j] * inner;
            if (inner == 1)
                *target = *row;
            else
                new ReadOnlySpan<T>(row, (int)inner).CopyTo(new Span<T>(target, (int)inner));
            if (++j < count)
                continue;
            j = 0;
            block += layout.Size * inner;
        }
    }
}
