using System.Runtime.CompilerServices;
using Downhill.Operations;

namespace Downhill.Memory;

/// <summary>A storage whose block is lent. What user variables held to their end, the pool finds after a
/// collection.</summary>
internal sealed class PooledStorage : Storage
{
    const int Alignment = 64;

    readonly PooledBlock _lent;
    Prepared? _prepared;

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

    /// <summary>Where a kernel may keep what it makes of these numbers: null at the first look at them since they were
    /// written, for a weight in training is another one at the next; and where a span may write them unseen. Who gets one leaves it when
    /// done.</summary>
    internal Prepared? Settled(in View view)
    {
        Prepared? prepared = _prepared;
        if (prepared is not null && prepared.IsOf(view, Version))
            return prepared.TryUse() ? prepared : null;
        _prepared = Exposed ? null : new(view, Version, prepared?.Retire());
        return null;
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
