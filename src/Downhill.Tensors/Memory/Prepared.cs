using Downhill.Operations;

namespace Downhill.Memory;

/// <summary>What a kernel made of a weight, kept beside it until the weight changes. Threads that come at the same time
/// write the same numbers, so none waits for another.</summary>
/// <param name="view">The weight, as it is looked at.</param>
/// <param name="version">The version of its numbers.</param>
/// <param name="block">Memory of what was kept before, which nobody uses any more, or null.</param>
internal sealed unsafe class Prepared(in View view, int version, ScratchBlock? block)
{
    const int Retired = int.MinValue;

    readonly int _offset = view.Offset;
    readonly Shape _shape = view.Shape;
    readonly ScratchBlock _block = block ?? new();
    int _users;
    volatile bool _sized, _made;

    internal bool IsOf(in View view, int now) => version == now && _offset == view.Offset && _shape == view.Shape;

    /// <summary>Whether the numbers are there; otherwise the caller writes them and says <see cref="Made"/>.</summary>
    internal bool IsMade => _made;

    internal void Made() => _made = true;

    /// <summary>True until <see cref="Leave"/>; false when the memory has gone to a successor.</summary>
    internal bool TryUse()
    {
        for (int users = Volatile.Read(ref _users); users >= 0;)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
                return true;
            users = seen;
        }
        return false;
    }

    internal void Leave() => Interlocked.Decrement(ref _users);

    /// <summary>The memory for a successor, so that a weight which is used twice between changes does not take more at
    /// each; null while somebody uses it.</summary>
    internal ScratchBlock? Retire() => Interlocked.CompareExchange(ref _users, Retired, 0) == 0 ? _block : null;

    /// <summary>The memory of the numbers, as many at every call.</summary>
    internal float* Room(long count)
    {
        if (!_sized)
            lock (_block)
            {
                if (_block.Bytes < (nuint)count * sizeof(float))
                    _block.Grow((nuint)count * sizeof(float));
                _sized = true;
            }
        return (float*)_block.Start;
    }
}
