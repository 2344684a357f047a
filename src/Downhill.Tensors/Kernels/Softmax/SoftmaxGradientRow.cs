using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>dx = y · (g - Σ g · y), from the softmax y.</summary>
internal readonly unsafe struct SoftmaxGradientRow<T>(T* g, T* y, T* dx, int n) : IRowWork
    where T : unmanaged, INumber<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint row)
    {
        T* gradient = g + row * n, softmax = y + row * n, to = dx + row * n;
        Vector512<T> sum = Vector512.Create(Dot(gradient, softmax));
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(softmax + i) * (Vector512.Load(gradient + i) - sum)).Store(to + i);
        if (i < n)
            Lanes.StoreFew(
                Lanes.LoadFew(softmax + i, n - i) * (Lanes.LoadFew(gradient + i, n - i) - sum), to + i, n - i);
    }

    [MethodImpl(Compile.Apart)]
    T Dot(T* a, T* b)
    {
        Vector512<T> sum = Vector512<T>.Zero;
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
            sum += Vector512.Load(a + i) * Vector512.Load(b + i);
        if (i < n)
            sum += Lanes.KeepFew(Lanes.LoadFew(a + i, n - i) * Lanes.LoadFew(b + i, n - i), n - i, Vector512<T>.Zero);
        return RowLeaf.Across<SumOf, T>(sum);
    }
}

/// <summary>dx = g - e^y · Σ g, from the logarithm y of the softmax.</summary>
internal readonly unsafe struct LogSoftmaxGradientRow<T>(T* g, T* y, T* dx, int n) : IRowWork
    where T : unmanaged, INumber<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint row)
    {
        T* gradient = g + row * n, log = y + row * n, to = dx + row * n;
        Vector512<T> sum = Vector512.Create(RowLeaf.Run<SumOf, Plain, T>(default, gradient, n, default));
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(gradient + i) - VectorMath.Exp(Vector512.Load(log + i)) * sum).Store(to + i);
        if (i >= n)
            return;
        Vector512<T> softmax = VectorMath.Exp(Lanes.LoadFew(log + i, n - i));
        Lanes.StoreFew(Lanes.LoadFew(gradient + i, n - i) - softmax * sum, to + i, n - i);
    }
}
