using Downhill.Memory;

namespace Downhill;

/// <summary>How much memory large tensors take. Tensors up to 4 KiB are ordinary objects and are not counted.</summary>
/// <param name="Rented">Bytes in use by tensors.</param>
/// <param name="Owned">Bytes held from the system: in use, or free for the next tensors.</param>
/// <param name="Peak">The most bytes that were held at any time.</param>
public readonly record struct MemoryReport(long Rented, long Owned, long Peak)
{
    /// <summary>The figures at this moment.</summary>
    public static MemoryReport Current
    {
        get
        {
            BufferPool pool = BufferPool.Shared;
            pool.Sweep();
            return new(pool.Rented, pool.Owned, pool.Peak);
        }
    }
}
