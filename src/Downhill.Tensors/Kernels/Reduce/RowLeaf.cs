using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Neighbouring elements to one result.</summary>
internal static unsafe class RowLeaf
{
    /// <summary>Combines count elements, at least 1.</summary>
    [MethodImpl(Compile.Apart)]
    internal static T Run<TCombine, TTerm, T>(TTerm term, T* x, nint count, Vector512<T> center)
        where TCombine : ICombine where TTerm : unmanaged, ITerm where T : unmanaged, INumber<T>
    {
        nint width = Vector512<T>.Count, i = 0;
        Vector512<T> total = TCombine.Neutral<T>();
        if (count >= 4 * width)
        {
            // Four chains of additions, each of which waits for its own last result only.
            Vector512<T> a = total, b = total, c = total, d = total;
            for (; i <= count - 4 * width; i += 4 * width)
            {
                a = TCombine.Of(a, term.Of(Vector512.Load(x + i), center));
                b = TCombine.Of(b, term.Of(Vector512.Load(x + i + width), center));
                c = TCombine.Of(c, term.Of(Vector512.Load(x + i + 2 * width), center));
                d = TCombine.Of(d, term.Of(Vector512.Load(x + i + 3 * width), center));
            }
            total = TCombine.Of(TCombine.Of(a, b), TCombine.Of(c, d));
        }

        for (; i <= count - width; i += width)
            total = TCombine.Of(total, term.Of(Vector512.Load(x + i), center));
        if (i < count)
        {
            Vector512<T> few = term.Of(Lanes.LoadFew(x + i, count - i), center);
            total = TCombine.Of(total, Lanes.KeepFew(few, count - i, TCombine.Neutral<T>()));
        }
        return Across<TCombine, T>(total);
    }

    /// <summary>All lanes as one: halves, quarters and so on, in the same order on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Across<TCombine, T>(Vector512<T> x)
        where TCombine : ICombine where T : unmanaged, INumber<T>
    {
        x = TCombine.Of(x, Lanes.SwapHalves(x));
        x = TCombine.Of(x, Lanes.SwapQuarters(x));
        x = TCombine.Of(x, Lanes.Swap64(x));
        if (sizeof(T) < 8)
            x = TCombine.Of(x, Lanes.Swap32(x));
        if (sizeof(T) == 1)
        {
            x = TCombine.Of(x, Lanes.Swap16(x));
            x = TCombine.Of(x, Lanes.Swap8(x));
        }
        return x[0];
    }
}
