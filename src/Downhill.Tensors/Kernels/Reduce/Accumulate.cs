using System.Numerics;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Kernels;

internal static unsafe partial class Reduce
{
    /// <summary>
    /// y[o, c, i] = the elements x[o, 0, i] to x[o, c, i] combined one after the other; in reverse from the last one
    /// on. y may be x.
    /// </summary>
    internal static void Accumulate<TCombine, T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block, bool reverse)
        where TCombine : ICombine where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, block.Outer * block.Count * block.Inner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        if (x.IsEmpty)
            return;
        fixed (T* source = x, target = y)
            WorkPool.Run(
                new AccumulateWork<TCombine, T>(block, reverse, source, target), Share.Parts(x.Length, LeastPerPart));
    }

    readonly struct AccumulateWork<TCombine, T>(ReduceBlock block, bool reverse, T* x, T* y) : IWork
        where TCombine : ICombine where T : unmanaged, INumber<T>
    {
        public void Run(int part, int parts)
        {
            Share share = Share.Of(block.Outer, 1, part, parts);
            nint first = reverse ? (block.Count - 1) * (nint)block.Inner : 0;
            for (nint outer = share.Start; outer < share.End; outer++)
                Plane(outer * block.Count * block.Inner + first, reverse ? -block.Inner : block.Inner);
        }

        void Plane(nint start, nint step)
        {
            T* from = x + start, to = y + start;
            new ReadOnlySpan<T>(from, block.Inner).CopyTo(new(to, block.Inner));
            for (nint c = 1; c < block.Count; c++, from += step, to += step)
                Row(from + step, to, to + step);
        }

        void Row(T* from, T* before, T* to)
        {
            nint i = 0;
            for (; i <= block.Inner - Vector512<T>.Count; i += Vector512<T>.Count)
                TCombine.Of(Vector512.Load(before + i), Vector512.Load(from + i)).Store(to + i);
            for (; i < block.Inner; i++)
                to[i] = TCombine.Of(before[i], from[i]);
        }
    }
}
