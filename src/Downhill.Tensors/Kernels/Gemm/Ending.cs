namespace Downhill.Kernels;

/// <summary>What becomes of the sums of a product on their way into C: what C held and a bias are added, and what is
/// below zero then becomes zero.</summary>
/// <param name="accumulate">Whether to add to C what was there.</param>
/// <param name="bias">What every row of C gets added, one number a column, or null.</param>
/// <param name="rectify">Whether the results are rectified. NaN is not below zero.</param>
internal readonly unsafe struct Ending<T>(bool accumulate, T* bias = null, bool rectify = false) where T : unmanaged
{
    internal bool Accumulate { get; } = accumulate;

    internal bool Rectify { get; } = rectify;

    internal bool HasBias => bias != null;

    /// <summary>The bias of a column and those that follow it, or null.</summary>
    internal T* BiasAt(int column) => bias == null ? null : bias + column;

    /// <summary>The same for the columns from one on.</summary>
    internal Ending<T> From(int column) => new(Accumulate, BiasAt(column), Rectify);

    /// <summary>The same for one of the blocks along k, each of which adds to what those before it left in C.</summary>
    internal Ending<T> Block(bool first, bool last) => new(Accumulate || !first, first ? bias : null, Rectify && last);
}
