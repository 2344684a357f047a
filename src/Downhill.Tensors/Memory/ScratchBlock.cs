using System.Runtime.InteropServices;

namespace Downhill.Memory;

/// <summary>One block of native memory; the collector frees it some time after its thread has ended.</summary>
internal sealed unsafe class ScratchBlock
{
    // A cache line, and the width of the widest vector: no load of a packed panel crosses a line.
    const nuint Alignment = 64;

    internal void* Start { get; private set; }

    internal nuint Bytes { get; private set; }

    /// <summary>Makes room for <paramref name="bytes"/>; the old content is lost.</summary>
    internal void Grow(nuint bytes)
    {
        Free();
        Start = NativeMemory.AlignedAlloc(bytes, Alignment);
        Bytes = bytes;
    }

    void Free()
    {
        NativeMemory.AlignedFree(Start);
        Start = null;
        Bytes = 0;
    }

    ~ScratchBlock() => Free();
}
