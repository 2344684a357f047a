namespace Downhill.Memory;

/// <summary>A block of the pool and, while it is lent, a weak sight of the storage that has it: when the collector has
/// taken that storage, the block is free, without a finalizer.</summary>
internal sealed class PooledBlock(byte[] bytes)
{
    readonly WeakReference<object?> _holder = new(null);

    internal byte[] Bytes => bytes;

    /// <summary>A span over it was handed out: it is never lent again, the collector frees it.</summary>
    internal bool Exposed { get; set; }

    /// <summary>Where it stands among those that are lent.</summary>
    internal int Place { get; set; }

    internal bool IsHeld => _holder.TryGetTarget(out _);

    /// <summary>Says who has it now, or null.</summary>
    internal void GiveTo(object? holder) => _holder.SetTarget(holder);
}
