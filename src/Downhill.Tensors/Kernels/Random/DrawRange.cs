using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>A draw over a range of elements, of which the first takes its words from block counter.</summary>
internal readonly unsafe struct DrawRange<TDraw, TSource, TTarget>(
    TDraw draw, long key, long counter, TSource* source, TTarget* target) : IRange
    where TDraw : unmanaged, IDraw<TSource, TTarget> where TSource : unmanaged where TTarget : unmanaged
{
    // Ranges begin at multiples of 64, and so at a step's first element.
    [MethodImpl(Compile.Apart)]
    public void Run(nint start, nint count)
    {
        TDraw made = draw;
        TSource* x = source == null ? null : source + start;
        TTarget* y = target + start;
        ulong block = (ulong)counter + (ulong)(start / TDraw.PerStep * Philox.Blocks), name = (ulong)key;
        nint i = 0;
        for (; i <= count - TDraw.PerStep; i += TDraw.PerStep, block += Philox.Blocks)
        {
            Philox.Next(name, block, out Vector512<ulong> first, out Vector512<ulong> second);
            made.Step(first, second, x == null ? null : x + i, y + i);
        }
        if (i < count)
            RunFew(made, block, x == null ? null : x + i, y + i, (int)(count - i));
    }

    /// <summary>The same step in memory of its own, of which only the first elements count.</summary>
    void RunFew(TDraw made, ulong block, TSource* x, TTarget* y, int count)
    {
        TSource* sources = stackalloc TSource[TDraw.PerStep];
        TTarget* targets = stackalloc TTarget[TDraw.PerStep];
        new Span<TSource>(sources, TDraw.PerStep).Clear();
        if (x != null)
            new ReadOnlySpan<TSource>(x, count).CopyTo(new(sources, count));
        Philox.Next((ulong)key, block, out Vector512<ulong> first, out Vector512<ulong> second);
        made.Step(first, second, sources, targets);
        new ReadOnlySpan<TTarget>(targets, count).CopyTo(new(y, count));
    }
}
