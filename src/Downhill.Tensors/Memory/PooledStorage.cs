namespace Downhill.Memory;

/// <summary>A storage whose block is lent. What user variables held to their end, the pool finds after a
/// collection.</summary>
internal sealed class PooledStorage : Storage
{
    const int Alignment = 64;

    readonly PooledBlock _lent;

    PooledStorage(long bytes)
    {
        _lent = BufferPool.Shared.Rent(bytes + Alignment, this);
        Attach(_lent.Bytes, Padding(_lent.Bytes));
    }

    internal static PooledStorage Lend(long bytes, object? walk)
    {
        PooledStorage storage = new(bytes) { Walk = walk };
        MemoryScope.Note(storage);
        return storage;
    }

    internal override void Expose()
    {
        base.Expose();
        _lent.Exposed = true;
    }

    internal override void Return()
    {
        if (!IsAttached || Exposed)
            return;
        base.Return();
        BufferPool.Shared.Return(_lent);
    }

    // Blocks are pinned, so the distance to the next cache line stays what it is.
    static unsafe int Padding(byte[] block)
    {
        fixed (byte* first = block)
            return (int)(-(long)first & (Alignment - 1));
    }
}
