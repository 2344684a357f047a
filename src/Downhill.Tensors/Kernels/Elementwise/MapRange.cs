using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>y[i] = f(x[i]).</summary>
internal readonly unsafe struct MapRange<TFunction, T>(TFunction f, T* source, T* target) : IRange
    where TFunction : unmanaged, IUnaryFunction where T : unmanaged, INumber<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(nint start, nint count)
    {
        TFunction function = f;
        T* x = source + start, y = target + start;
        nint last = count - Vector512<T>.Count;
        if (last < 0)
        {
            Lanes.StoreFew(function.Value(new ArrayOperand<T>(x).LoadFew(0, count)), y, count);
            return;
        }

        // The last vector overlaps the one before it. It is read first, for y may be x: then its inputs would be gone.
        Vector512<T> end = Vector512.Load(x + last);
        for (nint i = 0; i < last; i += Vector512<T>.Count)
            function.Value(Vector512.Load(x + i)).Store(y + i);
        function.Value(end).Store(y + last);
    }
}
