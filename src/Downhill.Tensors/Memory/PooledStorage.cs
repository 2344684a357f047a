namespace Downhill.Memory;

/// <summary>A storage whose block is lent. The finalizer is the net for what user variables held to their
/// end.</summary>
internal sealed class PooledStorage : Storage
{
    const int Alignment = 64;

    PooledStorage(byte[] block, int start) : base(block, start) { }

    ~PooledStorage() => GiveBack();

    internal static PooledStorage Lend(long bytes, object? walk)
    {
        byte[] block = BufferPool.Shared.Rent(bytes + Alignment);
        PooledStorage storage = new(block, Padding(block)) { Walk = walk };
        MemoryScope.Note(storage);
        return storage;
    }

    internal override void Return()
    {
        if (Block is null || Exposed)
            return;
        GiveBack();
        base.Return();
#pragma warning disable CA1816 // The same end as a Dispose: the block is back, nothing is left to finalize.
        GC.SuppressFinalize(this);
#pragma warning restore CA1816
    }

    void GiveBack()
    {
        if (Block is not { } block)
            return;
        if (Exposed)
            BufferPool.Shared.Forget(block);
        else
            BufferPool.Shared.Return(block);
    }

    // Blocks are pinned, so the distance to the next cache line stays what it is.
    static unsafe int Padding(byte[] block)
    {
        fixed (byte* first = block)
            return (int)(-(long)first & (Alignment - 1));
    }
}
