using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>loss = log Σ e^x - x at the label, and the softmax of x. Labels are in range.</summary>
internal readonly unsafe struct CrossEntropyRow<T>(T* x, long* labels, T* losses, T* softmax, int n) : IRowWork
    where T : unmanaged, INumber<T>
{
    public void Run(nint row)
    {
        T* from = x + row * n, to = softmax + row * n;
        T highest = RowExp.Highest(from, n), score = from[labels[row]] - highest;
        T sum = RowExp.Exponentials(from, to, n, highest);
        RowExp.Scale(to, n, T.One / sum);
        losses[row] = RowExp.Log(sum) - score;
    }
}

/// <summary>dx = (softmax - 1 at the label) · g, with one g for each row.</summary>
internal readonly unsafe struct CrossEntropyGradientRow<T>(T* g, T* softmax, long* labels, T* dx, int n) : IRowWork
    where T : unmanaged, INumber<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint row)
    {
        T* from = softmax + row * n, to = dx + row * n;
        Vector512<T> scale = Vector512.Create(g[row]);
        T atLabel = (from[labels[row]] - T.One) * g[row]; // now, for dx may be the softmax
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(from + i) * scale).Store(to + i);
        if (i < n)
            Lanes.StoreFew(Lanes.LoadFew(from + i, n - i) * scale, to + i, n - i);

        to[labels[row]] = atLabel;
    }
}
