using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Downhill.Memory;

/// <summary>The block of memory behind one or more tensors. Up to <see cref="SmallBytes"/> it is a plain managed array
/// (pooling and a finalizer would cost ten times the allocation); above, a block lent by <see
/// cref="BufferPool"/>.</summary>
internal class Storage
{
    /// <summary>Blocks up to this size are plain arrays.</summary>
    internal const int SmallBytes = 4096;

    byte[]? _block;
    readonly int _start;

    protected Storage(byte[] block, int start) => (_block, _start) = (block, start);

    /// <summary>Rises with every write; values saved for backward compare it.</summary>
    internal int Version { get; set; }

    /// <summary>A span over this memory was handed out: it is never lent again, the collector frees it.</summary>
    internal bool Exposed { get; private set; }

    /// <summary>How many owners (a leaf's gradient, a gradient in flight, a kept value) forbid returning it
    /// early.</summary>
    internal int Holders { get; set; }

    /// <summary>The reverse walk that made it, null outside of one.</summary>
    internal object? Walk { get; set; }

    protected bool IsAttached => _block is not null;

    internal virtual void Expose() => Exposed = true;

    internal static Storage Rent(long bytes, object? walk) =>
        bytes <= SmallBytes ? new Storage(new byte[bytes], 0) { Walk = walk } : PooledStorage.Lend(bytes, walk);

    /// <summary>The elements from <paramref name="offset"/> on. The caller keeps the tensor alive while it uses
    /// them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<T> Span<T>(int offset, int length) where T : unmanaged
    {
        byte[] block = _block ?? throw Returned();
        ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block), _start);
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref Unsafe.As<byte, T>(ref first), offset), length);
    }

    /// <summary>Gives the memory back before the collector would. Any later use of a tensor on it throws one
    /// sentence.</summary>
    internal virtual void Return() => _block = null;

    static TensorException Returned() =>
        new("Tensor: its memory was returned at the end of the step that made it, but it was used afterwards. " +
            "Call Keep() on it inside the step.");
}
