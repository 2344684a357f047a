using System.Numerics;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>Puts the runs along the middle one of three axes in order.</summary>
internal static unsafe class Sorting
{
    // A sort of two of these outweighs a hand-over to another thread.
    const int LeastPerPart = 2 * 1024;

    // To find a tenth of the elements, a heap is as fast as a sort.
    const int FewOf = 10;

    /// <summary>
    /// The first kept elements of each run in order, and where in the run each one was. x is (outer, count, inner), the
    /// results are (outer, kept, inner). Equal elements keep their order.
    /// </summary>
    internal static void Run<T>(
        ReadOnlySpan<T> x, Span<T> values, Span<long> places, ReduceBlock block, int kept, bool highestFirst)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kept, block.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, block.Outer * block.Count * block.Inner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, block.Outer * kept * block.Inner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(places.Length, values.Length);
        if (values.IsEmpty)
            return;
        fixed (T* from = x, to = values)
        fixed (long* place = places)
            WorkPool.Run(
                new Work<T>(from, to, place, block, kept, highestFirst), Share.Parts(x.Length, LeastPerPart));
    }

    readonly struct Work<T>(T* x, T* values, long* places, ReduceBlock block, int kept, bool highestFirst) : IWork
        where T : unmanaged, INumber<T>
    {
        public void Run(int part, int parts)
        {
            Share share = Share.Of(block.Outer * block.Inner, 1, part, parts);
            if (share.Length == 0)
                return;
            using ScratchLease<ulong> keys = Scratch.Rent<ulong>(2 * (long)block.Count);
            using ScratchLease<int> order = Scratch.Rent<int>(2 * (long)block.Count);
            KeyedPlaces pairs = new(keys.Pointer, order.Pointer);
            KeyedPlaces spare = new(keys.Pointer + block.Count, order.Pointer + block.Count);
            for (int run = share.Start; run < share.End; run++)
            {
                (int outer, int inner) = Math.DivRem(run, block.Inner);
                T* source = x + ((nint)outer * block.Count * block.Inner + inner);
                nint target = (nint)outer * kept * block.Inner + inner;
                Write(source, Order(source, pairs, spare), values + target, places + target);
            }
        }

        KeyedPlaces Order(T* source, KeyedPlaces pairs, KeyedPlaces spare)
        {
            SortKey.Fill(source, block.Inner, block.Count, highestFirst, pairs.Keys);
            if (kept > block.Count / FewOf)
            {
                for (int c = 0; c < block.Count; c++)
                    pairs.Places[c] = c;
                return RadixSort.Run(pairs, spare, block.Count, sizeof(T));
            }

            // What the heap keeps goes back into order of places, which the stable sort then keeps for equal keys.
            TopPairs.Run(pairs.Keys, block.Count, spare, kept);
            new Span<int>(spare.Places, kept).Sort(new Span<ulong>(spare.Keys, kept));
            return RadixSort.Run(spare, pairs, kept, sizeof(T));
        }

        void Write(T* source, KeyedPlaces order, T* value, long* place)
        {
            for (int c = 0; c < kept; c++, value += block.Inner, place += block.Inner)
            {
                *value = source[(nint)order.Places[c] * block.Inner];
                *place = order.Places[c];
            }
        }
    }
}
