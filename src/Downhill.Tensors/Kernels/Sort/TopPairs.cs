using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>The lowest keys of many, by a heap whose root is the highest of those kept.</summary>
internal static unsafe class TopPairs
{
    /// <summary>Keeps the lowest keys of keys[0] to keys[count - 1], the earlier of equal ones, in no order.</summary>
    [MethodImpl(Compile.Apart)]
    internal static void Run(ulong* keys, int count, KeyedPlaces kept, int keep)
    {
        for (int i = 0; i < keep; i++)
            (kept.Keys[i], kept.Places[i]) = (keys[i], i);
        for (int i = keep / 2 - 1; i >= 0; i--)
            Sink(kept, keep, i);
        for (int i = keep; i < count; i++)
        {
            if (keys[i] >= kept.Keys[0])
                continue; // of equal keys the later one loses
            (kept.Keys[0], kept.Places[0]) = (keys[i], i);
            Sink(kept, keep, 0);
        }
    }

    static void Sink(KeyedPlaces heap, int count, int at)
    {
        (ulong key, int place) = (heap.Keys[at], heap.Places[at]);
        for (int child = 2 * at + 1; child < count; child = 2 * at + 1)
        {
            if (child + 1 < count && IsBehind(heap, child + 1, heap.Keys[child], heap.Places[child]))
                child++;
            if (!IsBehind(heap, child, key, place))
                break;
            (heap.Keys[at], heap.Places[at]) = (heap.Keys[child], heap.Places[child]);
            at = child;
        }
        (heap.Keys[at], heap.Places[at]) = (key, place);
    }

    static bool IsBehind(KeyedPlaces heap, int i, ulong key, int place) =>
        heap.Keys[i] > key || (heap.Keys[i] == key && heap.Places[i] > place);
}
