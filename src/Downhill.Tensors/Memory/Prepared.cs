using Downhill.Operations;

namespace Downhill.Memory;

/// <summary>What a kernel made of a weight, kept beside it until the weight changes. Threads that come at the same time
/// write the same numbers, so none waits for another.</summary>
internal sealed unsafe class Prepared(in View view, int version)
{
    readonly int _offset = view.Offset;
    readonly Shape _shape = view.Shape;
    ScratchBlock? _block;
    volatile bool _made;

    internal bool IsOf(in View view, int now) => version == now && _offset == view.Offset && _shape == view.Shape;

    /// <summary>Whether the numbers are there; otherwise the caller writes them and says <see cref="Made"/>.</summary>
    internal bool IsMade => _made;

    internal void Made() => _made = true;

    /// <summary>The memory of the numbers, as many at every call.</summary>
    internal float* Room(long count)
    {
        ScratchBlock? block = Volatile.Read(ref _block);
        if (block is null)
        {
            ScratchBlock fresh = new();
            fresh.Grow((nuint)count * sizeof(float));
            block = Interlocked.CompareExchange(ref _block, fresh, null) ?? fresh;
        }
        return (float*)block.Start;
    }
}
