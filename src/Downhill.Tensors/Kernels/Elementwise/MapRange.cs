using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>y[i] = f(x[i]).</summary>
internal readonly unsafe struct MapRange<TFunction, T>(TFunction f, T* source, T* target) : IRange
    where TFunction : unmanaged, IUnaryFunction where T : unmanaged, INumber<T>
{
    [MethodImpl(Compile.Apart)]
    public void Run(nint start, nint count)
    {
        TFunction function = f;
        T* x = source + start, y = target + start;
        nint last = count - Vector512<T>.Count;

        // The last vector overlaps the one before it. It is read first, for y may be x: then its inputs would be gone.
        // The function stands here once: code that took in several copies of a long one would be slow to compile.
        Vector512<T> end = last < 0 ? Lanes.LoadFew(x, count) : Vector512.Load(x + last);
        nint i = 0;
        while (true)
        {
            Vector512<T> value = function.Value(i < last ? Vector512.Load(x + i) : end);
            if (i >= last)
            {
                Lanes.StoreLast(value, y, count);
                return;
            }
            value.Store(y + i);
            i += Vector512<T>.Count;
        }
    }
}
