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
    [MethodImpl(Compile.Apart)]
    public void Run(nint start, nint count)
    {
        TFunction function = f;
        TLeft left = a;
        TRight right = b;
        T* y = target;
        nint last = start + count - Vector512<T>.Count;
        bool few = last < start;
        Vector512<T> lastLeft = few ? left.LoadFew(start, count) : left.Load(last);
        Vector512<T> lastRight = few ? right.LoadFew(start, count) : right.Load(last);
        nint i = start;
        while (true)
        {
            bool more = i < last;
            Vector512<T> value = function.Value(more ? left.Load(i) : lastLeft, more ? right.Load(i) : lastRight);
            if (!more)
            {
                Lanes.StoreLast(value, y + start, count);
                return;
            }
            value.Store(y + i);
            i += Vector512<T>.Count;
        }
    }
}
