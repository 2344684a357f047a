using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Combines the results of leaves two by two.</summary>
internal static unsafe class LeafTree
{
    /// <summary>Combines leaves of length elements each; the result replaces the first leaf.</summary>
    internal static void Run<TCombine, T>(T* leaves, int count, nint length)
        where TCombine : ICombine where T : unmanaged, INumber<T>
    {
        for (; count > 1; count = (count + 1) / 2)
        {
            for (int pair = 0; pair < count / 2; pair++)
                Pair<TCombine, T>(
                    leaves + 2 * pair * length, leaves + (2 * pair + 1) * length, leaves + pair * length, length);
            if (count % 2 == 1)
                new ReadOnlySpan<T>(leaves + (count - 1) * length, (int)length)
                    .CopyTo(new(leaves + count / 2 * length, (int)length));
        }
    }

    static void Pair<TCombine, T>(T* a, T* b, T* y, nint length)
        where TCombine : ICombine where T : unmanaged, INumber<T>
    {
        nint width = Vector512<T>.Count, i = 0;
        for (; i <= length - width; i += width)
            TCombine.Of(Vector512.Load(a + i), Vector512.Load(b + i)).Store(y + i);
        if (i < length)
            Lanes.StoreFew(TCombine.Of(Lanes.LoadFew(a + i, length - i), Lanes.LoadFew(b + i, length - i)),
                y + i, length - i);
    }
}
