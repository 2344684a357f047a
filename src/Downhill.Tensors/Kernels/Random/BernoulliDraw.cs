using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>1 where u &lt; the probability in the source, 0 elsewhere, with u in [0, 1) of 53 bits.</summary>
internal readonly unsafe struct BernoulliDraw<T> : IDraw<T, byte> where T : unmanaged, INumber<T>
{
    public static int PerStep => 2 * Philox.Blocks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Vector512<ulong> first, Vector512<ulong> second, T* source, byte* target)
    {
        Philox.Interleave(first, second, out Vector512<ulong> lower, out Vector512<ulong> upper);
        Vector512<double> below, above;
        if (typeof(T) == typeof(float))
            (below, above) = Vector512.Widen(Vector512.Load((float*)source));
        else
            (below, above) =
                (Vector512.Load((double*)source), Vector512.Load((double*)source + Vector512<double>.Count));
        Lanes.StoreBools(Vector512.LessThan(Fractions.OfDoubles(lower), below), target);
        Lanes.StoreBools(Vector512.LessThan(Fractions.OfDoubles(upper), above), target + Vector512<double>.Count);
    }
}
