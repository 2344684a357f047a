using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// y = (x - centre) · scale + offset. Taking the mean off first keeps small spreads around large means exact.
/// </summary>
internal static unsafe class Affine
{
    internal static void Run<T>(Runs runs, T* x, T* y, T centre, T scale, T offset)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int run = 0; run < runs.Count; run++)
            RunOne(runs.Length, x + run * runs.Stride, y + run * runs.Stride, centre, scale, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void RunOne<T>(int length, T* x, T* y, T centre, T scale, T offset)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Vector512<T> centres = Vector512.Create(centre), scales = Vector512.Create(scale);
        Vector512<T> offsets = Vector512.Create(offset);
        int i = 0;
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
            ((Vector512.Load(x + i) - centres) * scales + offsets).Store(y + i);
        for (; i < length; i++)
            y[i] = (x[i] - centre) * scale + offset;
    }
}
