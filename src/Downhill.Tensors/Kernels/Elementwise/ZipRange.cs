using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>y[i] = f(a[i], b[i]), where a or b may be one number.</summary>
internal readonly unsafe struct ZipRange<TFunction, T, TLeft, TRight>(
    TFunction f, TLeft a, TRight b, T* target) : IRange
    where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
    where TLeft : unmanaged, IOperand<T> where TRight : unmanaged, IOperand<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(nint start, nint count)
    {
        TFunction function = f;
        TLeft left = a;
        TRight right = b;
        T* y = target;
        nint end = start + count, last = end - Vector512<T>.Count;
        if (last < start)
        {
            Lanes.StoreFew(function.Value(left.LoadFew(start, count), right.LoadFew(start, count)), y + start, count);
            return;
        }

        Vector512<T> lastLeft = left.Load(last), lastRight = right.Load(last);
        for (nint i = start; i < last; i += Vector512<T>.Count)
            function.Value(left.Load(i), right.Load(i)).Store(y + i);
        function.Value(lastLeft, lastRight).Store(y + last);
    }
}
