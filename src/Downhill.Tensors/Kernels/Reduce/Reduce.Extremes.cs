using System.Numerics;
using System.Runtime.Intrinsics;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill.Kernels;

internal static unsafe partial class Reduce
{
    /// <summary>
    /// Where along the middle axis the extreme element lies: the first of equal ones, NaN before all.
    /// </summary>
    internal static void Places<TCombine, T>(ReadOnlySpan<T> x, Span<long> y, ReduceBlock block)
        where TCombine : ICombine where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, block.Outer * block.Inner);
        if (y.IsEmpty)
            return;
        using ScratchLease<T> lease = Scratch.Rent<T>(y.Length);
        Span<T> extremes = new(lease.Pointer, y.Length);
        Run<TCombine, T>(x, extremes, block);
        fixed (T* source = x)
        fixed (long* target = y)
            WorkPool.Run(new PlaceWork<T>(block, source, lease.Pointer, target), Share.Parts(x.Length, LeastPerPart));
    }

    readonly struct PlaceWork<T>(ReduceBlock block, T* x, T* extremes, long* y) : IWork
        where T : unmanaged, INumber<T>
    {
        public void Run(int part, int parts)
        {
            Share share = Share.Of(block.Outer, 1, part, parts);
            for (nint outer = share.Start; outer < share.End; outer++)
                if (block.Inner == 1)
                    y[outer] = InRow(x + outer * block.Count, block.Count, extremes[outer]);
                else
                    InColumns(
                        x + outer * block.Count * block.Inner, extremes + outer * block.Inner, y + outer * block.Inner);
        }

        static nint InRow(T* row, nint count, T extreme)
        {
            nint width = Vector512<T>.Count, i = 0;
            Vector512<T> sought = Vector512.Create(extreme);
            for (; i <= count - width; i += width)
            {
                ulong hits = Match(Vector512.Load(row + i), sought).ExtractMostSignificantBits();
                if (hits != 0)
                    return i + BitOperations.TrailingZeroCount(hits);
            }

            // The padding repeats the first of the few, so the lowest hit is a true one.
            return i + BitOperations.TrailingZeroCount(
                Match(Lanes.LoadFew(row + i, count - i), sought).ExtractMostSignificantBits());
        }

        /// <summary>Backwards, so that the first of equal elements is written last.</summary>
        void InColumns(T* rows, T* extreme, long* places)
        {
            for (nint r = block.Count - 1; r >= 0; r--)
                for (nint c = 0; c < block.Inner; c++)
                {
                    T element = rows[r * block.Inner + c];
                    if (element == extreme[c] || (T.IsNaN(element) && T.IsNaN(extreme[c])))
                        places[c] = r;
                }
        }

        static Vector512<T> Match(Vector512<T> x, Vector512<T> sought) =>
            Vector512.Equals(x, sought) | ~(Vector512.Equals(x, x) | Vector512.Equals(sought, sought));
    }
}
