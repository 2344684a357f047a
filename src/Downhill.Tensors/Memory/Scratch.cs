using System.Runtime.CompilerServices;

namespace Downhill.Memory;

/// <summary>
/// Working memory of kernels: each thread keeps a stack of blocks that grow and are used again, so that packing costs
/// no allocation. Rent within a <c>using</c>; leases end in the reverse order of their renting.
/// </summary>
internal sealed unsafe class Scratch
{
    [ThreadStatic]
    static Scratch? t_scratch;

    ScratchBlock[] _blocks = [];
    int _depth;

    /// <summary>At least <paramref name="count"/> elements at a multiple of 64 bytes, holding anything.</summary>
    /// <exception cref="OutOfMemoryException">The system has no such block.</exception>
    internal static ScratchLease<T> Rent<T>(long count) where T : unmanaged
    {
        Scratch scratch = t_scratch ??= new();
        return new(scratch, (T*)scratch.Push(checked((nuint)count * (nuint)sizeof(T))));
    }

    internal void Pop() => _depth--;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void* Push(nuint bytes)
    {
        int depth = _depth;
        if (depth >= _blocks.Length || _blocks[depth].Bytes < bytes)
            Grow(depth, bytes);
        _depth = depth + 1;
        return _blocks[depth].Start;
    }

    void Grow(int depth, nuint bytes)
    {
        if (depth >= _blocks.Length)
        {
            Array.Resize(ref _blocks, depth + 1);
            _blocks[depth] = new();
        }
        _blocks[depth].Grow(bytes);
    }
}
