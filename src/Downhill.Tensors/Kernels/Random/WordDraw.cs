using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The words themselves: element i is word i mod 4 of block counter + i / 4.</summary>
internal readonly unsafe struct WordDraw : IDraw<uint, uint>
{
    public static int PerStep => 4 * Philox.Blocks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Vector512<ulong> first, Vector512<ulong> second, uint* source, uint* target)
    {
        Philox.Interleave(first, second, out Vector512<ulong> lower, out Vector512<ulong> upper);
        lower.AsUInt32().Store(target);
        upper.AsUInt32().Store(target + Vector512<uint>.Count);
    }
}
