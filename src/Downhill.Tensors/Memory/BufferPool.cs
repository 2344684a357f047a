using System.Numerics;

namespace Downhill.Memory;

/// <summary>Lends blocks of memory by size class and takes them back. Above its budget it first asks the collector,
/// youngest generation first, for blocks that nobody uses any more, and only then grows.</summary>
internal sealed class BufferPool
{
    // 16 MiB: half a common third-level cache. A loop that leaves its garbage to the collector then cycles through
    // warm memory.
    const long FirstBudget = 16L << 20;

    const int YoungestPerOlder = 16;

    readonly Lock _gate = new();
    readonly Dictionary<long, Stack<byte[]>> _free = [];
    long _budget = FirstBudget;
    int _youngestSeen;
    long _lentSinceCollection;
    int _lastGeneration = -1;

    internal static BufferPool Shared { get; } = new();

    /// <summary>Bytes of blocks that are lent at the moment.</summary>
    internal long Rented { get; private set; }

    /// <summary>Bytes of all blocks, lent or free.</summary>
    internal long Owned { get; private set; }

    /// <summary>The most that <see cref="Owned"/> has been.</summary>
    internal long Peak { get; private set; }

    /// <summary>How often the collector was asked.</summary>
    internal int Collections { get; private set; }

    internal byte[] Rent(long bytes)
    {
        long size = SizeClass(bytes);
        if (size > Array.MaxLength)
            throw new TensorException($"Tensor: a tensor takes at most {Array.MaxLength} bytes, but {bytes} were asked for.");
        CollectOlder();
        return TryTake(size) ?? Collect(size) ?? Grow(size);
    }

    /// <summary>
    /// Blocks found dead are promoted on the way to their finalizer, and collections of the youngest generation alone
    /// never look at them again: what the collector has committed would grow for thousands of steps. Measured on an MLP of
    /// 10,000 steps: 10 MB more without this, 2 MB with it.
    /// </summary>
    void CollectOlder()
    {
        int youngest = GC.CollectionCount(0);
        if (youngest - _youngestSeen < YoungestPerOlder)
            return;
        _youngestSeen = youngest;
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }

    internal void Return(byte[] block)
    {
        lock (_gate)
        {
            Rented -= block.Length;
            if (!_free.TryGetValue(block.Length, out Stack<byte[]>? free))
                _free[block.Length] = free = new();
            free.Push(block);
        }
    }

    /// <summary>A block that a span may still see leaves the pool for good.</summary>
    internal void Forget(byte[] block)
    {
        lock (_gate)
        {
            Rented -= block.Length;
            Owned -= block.Length;
        }
    }

    byte[]? TryTake(long size)
    {
        lock (_gate)
        {
            if (!_free.TryGetValue(size, out Stack<byte[]>? free) || !free.TryPop(out byte[]? block))
                return null;
            Rented += size;
            _lentSinceCollection += size;
            return block;
        }
    }

    byte[]? Collect(long size)
    {
        for (int generation = FirstGeneration(size); generation <= GC.MaxGeneration; generation++)
        {
            if (Owned + size <= _budget)
                return null;
            Ask(generation);
            if (TryTake(size) is { } block)
                return block;
            Trim(size);
        }
        return null;
    }

    /// <summary>The youngest, as a rule. But where the last collection freed so little that this one follows soon, the
    /// one after the last; and after the oldest none: then what is in use leaves too little room, and the budget rises.
    /// Without this a pool that is nearly full of tensors in use would collect every few loans.</summary>
    int FirstGeneration(long size)
    {
        lock (_gate)
        {
            if (Owned + size <= _budget || _lentSinceCollection >= _budget / 5)
                return 0;
            if (_lastGeneration == GC.MaxGeneration)
                _budget += _budget / 4; // a fifth of the new budget: the next collection does not follow soon
            return _lastGeneration + 1;
        }
    }

    void Ask(int generation)
    {
        lock (_gate)
            (_lastGeneration, _lentSinceCollection, Collections) = (generation, 0, Collections + 1);
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
    }

    byte[] Grow(long size)
    {
        lock (_gate)
        {
            Rented += size;
            _lentSinceCollection += size;
            Owned += size;
            Peak = Math.Max(Peak, Owned);
            // What is over the budget even after collections is needed: half as much again keeps them rare.
            if (Owned > _budget)
                _budget = Owned + Owned / 2;
        }
        return GC.AllocateUninitializedArray<byte>((int)size, pinned: true);
    }

    /// <summary>Drops free blocks of other sizes until the new block fits the budget.</summary>
    void Trim(long size)
    {
        lock (_gate)
            foreach (Stack<byte[]> free in _free.Values)
                while (Owned + size > _budget && free.TryPop(out byte[]? block))
                    Owned -= block.Length;
    }

    /// <summary>Four classes an octave: at most a quarter of a block is unused.</summary>
    static long SizeClass(long bytes)
    {
        long step = Math.Max(1024, (long)BitOperations.RoundUpToPowerOf2((ulong)bytes) / 8);
        return (bytes + step - 1) / step * step;
    }
}
