using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>y = e^x / Σ e^x.</summary>
internal readonly unsafe struct SoftmaxRow<T>(T* x, T* y, int n) : IRowWork where T : unmanaged, INumber<T>
{
    public void Run(nint row)
    {
        T* from = x + row * n, to = y + row * n;
        T sum = RowExp.Exponentials(from, to, n, RowExp.Highest(from, n));
        RowExp.Scale(to, n, T.One / sum);
    }
}

/// <summary>y = x - log Σ e^x.</summary>
internal readonly unsafe struct LogSoftmaxRow<T>(T* x, T* y, int n) : IRowWork where T : unmanaged, INumber<T>
{
    public void Run(nint row)
    {
        T* from = x + row * n, to = y + row * n;
        T highest = RowExp.Highest(from, n);
        T sum = RowLeaf.Run<SumOf, ShiftedExp, T>(default, from, n, Vector512.Create(highest));
        Subtract(from, to, highest, RowExp.Log(sum));
    }

    [MethodImpl(Compile.Apart)]
    void Subtract(T* from, T* to, T highest, T log)
    {
        Vector512<T> first = Vector512.Create(highest), second = Vector512.Create(log);
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(from + i) - first - second).Store(to + i);
        if (i < n)
            Lanes.StoreFew(Lanes.LoadFew(from + i, n - i) - first - second, to + i, n - i);
    }
}
