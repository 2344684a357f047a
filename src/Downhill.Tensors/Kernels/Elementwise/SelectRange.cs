using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>y[i] = a[i] where mask[i] is not 0, b[i] elsewhere; a or b may be one number.</summary>
internal readonly unsafe struct SelectRange<T, TLeft, TRight>(byte* mask, TLeft a, TRight b, T* target) : IRange
    where T : unmanaged where TLeft : unmanaged, IOperand<T> where TRight : unmanaged, IOperand<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint start, nint count)
    {
        TLeft left = a;
        TRight right = b;
        T* y = target;
        byte* bools = mask;
        nint end = start + count, last = end - Vector512<T>.Count;
        if (last < start)
        {
            Vector512<T> few = Lanes.LoadMaskFew<T>(bools + start, count);
            few = Vector512.ConditionalSelect(few, left.LoadFew(start, count), right.LoadFew(start, count));
            Lanes.StoreFew(few, y + start, count);
            return;
        }

        // The mask of the last vector is read early too: for bytes, y may be the mask itself.
        Vector512<T> lastMask = Lanes.LoadMask<T>(bools + last);
        Vector512<T> lastLeft = left.Load(last), lastRight = right.Load(last);
        for (nint i = start; i < last; i += Vector512<T>.Count)
            Vector512.ConditionalSelect(Lanes.LoadMask<T>(bools + i), left.Load(i), right.Load(i)).Store(y + i);
        Vector512.ConditionalSelect(lastMask, lastLeft, lastRight).Store(y + last);
    }
}
