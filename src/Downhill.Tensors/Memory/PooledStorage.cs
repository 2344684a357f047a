using System.Runtime.CompilerServices;

namespace Downhill.Memory;

/// <summary>A storage whose block is lent. What user variables held to their end, the pool finds after a
/// collection.</summary>
internal sealed class PooledStorage : Storage
{
    const int Alignment = 64;

    readonly PooledBlock _lent;

    PooledStorage(PooledBlock lent) : base(lent.Bytes, Padding(lent.Bytes))
    {
        _lent = lent;
        lent.GiveTo(this);
    }

    internal static PooledStorage Lend(long bytes, object? walk) =>
        Give(BufferPool.Shared.Rent(bytes + Alignment), walk);

    // Apart: within the method above the compiler makes the object before the loan, a collection that the loan brings
    // makes it old, and its death goes unnoticed for long.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static PooledStorage Give(PooledBlock block, object? walk)
    {
        PooledStorage storage = new(block) { Walk = walk };
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
