using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>What becomes of random words. A source that is not needed is null.</summary>
internal unsafe interface IDraw<TSource, TTarget> where TSource : unmanaged where TTarget : unmanaged
{
    /// <summary>Elements that the words of <see cref="Philox.Blocks"/> blocks make.</summary>
    static abstract int PerStep { get; }

    /// <summary>Writes PerStep elements. The words come as <see cref="Philox"/> leaves them.</summary>
    void Step(Vector512<ulong> first, Vector512<ulong> second, TSource* source, TTarget* target);
}
