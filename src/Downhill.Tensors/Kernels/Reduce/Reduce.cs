using System.Numerics;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>Reduces the middle one of three axes: x is (outer, count, inner), y is (outer, inner).</summary>
internal static unsafe partial class Reduce
{
    // Two of these outweigh a hand-over to another thread; a sum reads them in a few microseconds.
    const int LeastPerPart = 32 * 1024;

    /// <summary>y = the elements along the middle axis, combined.</summary>
    internal static void Run<TCombine, T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block)
        where TCombine : ICombine where T : unmanaged, INumber<T> =>
        Run<TCombine, Plain, T>(default, x, default, y, block);

    /// <summary>y = the terms along the middle axis, combined. The centers are like y, or there are none.</summary>
    internal static void Run<TCombine, TTerm, T>(
        TTerm term, ReadOnlySpan<T> x, ReadOnlySpan<T> centers, Span<T> y, ReduceBlock block)
        where TCombine : ICombine where TTerm : unmanaged, ITerm where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, block.Outer * block.Count * block.Inner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, block.Outer * block.Inner);
        if (!centers.IsEmpty)
            ArgumentOutOfRangeException.ThrowIfNotEqual(centers.Length, y.Length);
        if (x.IsEmpty)
        {
            y.Fill(TCombine.Empty<T>());
            return;
        }

        fixed (T* source = x, middle = centers, target = y)
            Run<TCombine, TTerm, T>(term, source, middle, target, new(block));
    }

    static void Run<TCombine, TTerm, T>(TTerm term, T* x, T* centers, T* y, LeafGrid grid)
        where TCombine : ICombine where TTerm : unmanaged, ITerm where T : unmanaged, INumber<T>
    {
        ReduceBlock block = grid.Block;
        int leaves = grid.Leaves, parts = Share.Parts((long)block.Outer * block.Count * block.Inner, LeastPerPart);
        if (leaves == 1)
        {
            WorkPool.Run(new ReduceWork<TCombine, TTerm, T>(term, grid, x, centers, y), parts);
            return;
        }

        nint length = block.Inner;
        using ScratchLease<T> lease = Scratch.Rent<T>((long)block.Outer * leaves * length);
        T* partial = lease.Pointer;
        WorkPool.Run(new ReduceWork<TCombine, TTerm, T>(term, grid, x, centers, partial), parts);
        for (nint outer = 0; outer < block.Outer; outer++)
        {
            T* first = partial + outer * leaves * length;
            LeafTree.Run<TCombine, T>(first, leaves, length);
            new ReadOnlySpan<T>(first, (int)length).CopyTo(new(y + outer * length, (int)length));
        }
    }
}
