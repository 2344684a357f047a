using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>y[i] = 1 where f(a[i], b[i]) is true, 0 elsewhere; a or b may be one number.</summary>
internal readonly unsafe struct CompareRange<TFunction, T, TLeft, TRight>(
    TFunction f, TLeft a, TRight b, byte* target) : IRange
    where TFunction : unmanaged, ICompareFunction where T : unmanaged, INumber<T>
    where TLeft : unmanaged, IOperand<T> where TRight : unmanaged, IOperand<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint start, nint count)
    {
        TFunction function = f;
        TLeft left = a;
        TRight right = b;
        byte* y = target;
        nint end = start + count, last = end - Vector512<T>.Count;
        if (last < start)
        {
            StoreFew(function.Mask(left.LoadFew(start, count), right.LoadFew(start, count)), y + start, count);
            return;
        }

        Vector512<T> lastLeft = left.Load(last), lastRight = right.Load(last);
        for (nint i = start; i < last; i += Vector512<T>.Count)
            Lanes.StoreBools(function.Mask(left.Load(i), right.Load(i)), y + i);
        Lanes.StoreBools(function.Mask(lastLeft, lastRight), y + last);
    }

    static void StoreFew(Vector512<T> mask, byte* y, nint count)
    {
        Vector512<byte> bytes = default;
        Lanes.StoreBools(mask, (byte*)&bytes);
        Lanes.StoreFew(bytes, y, count);
    }
}
