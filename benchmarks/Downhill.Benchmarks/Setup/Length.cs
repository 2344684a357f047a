namespace Downhill.Benchmarks.Setup;

/// <summary>A number of elements, and why it is looked at.</summary>
/// <param name="Name">Such as "1M, memory".</param>
/// <param name="Count">How many.</param>
public sealed record Length(string Name, int Count) : IUnits
{
    /// <summary>The sizes around which elementwise code changes its pace.</summary>
    public static IReadOnlyList<Length> All { get; } =
    [
        new("1K, first-level cache", 1024),
        new("64K, second-level cache", 64 * 1024),
        new("1M, two threads and beyond the caches", 1024 * 1024),
    ];

    /// <inheritdoc/>
    public double Units => Count;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
