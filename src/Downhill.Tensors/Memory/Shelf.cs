namespace Downhill.Memory;

/// <summary>The free blocks of one size, and when one of them was last lent.</summary>
internal sealed class Shelf
{
    internal Stack<PooledBlock> Free { get; } = new();

    /// <summary>How many bytes the pool had lent, in all its life, when this size was last asked for.</summary>
    internal long LastLent { get; set; }
}
