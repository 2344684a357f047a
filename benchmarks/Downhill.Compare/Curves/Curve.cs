namespace Downhill.Compare.Curves;

/// <summary>How the time of a step grows along one size.</summary>
/// <param name="Name">What grows: batch or width.</param>
/// <param name="Fixed">What does not.</param>
/// <param name="Sizes">The sizes.</param>
/// <param name="Ours">Seconds of our step at each.</param>
/// <param name="Peer">Seconds of the peer's; empty where it is missing.</param>
internal sealed record Curve(string Name, string Fixed, IReadOnlyList<int> Sizes, double[] Ours, double[] Peer)
{
    const int Batch = 64, Width = 256;

    /// <summary>The two axes, each with the workloads along it.</summary>
    internal static IReadOnlyList<(string Name, string Fixed, int[] Sizes, Func<int, string> Workload)> Axes { get; } =
    [
        ("batch", $"width {Width}", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], size => $"square-{size}-{Width}"),
        ("width", $"batch {Batch}", [16, 32, 64, 128, 256, 512, 1024, 2048, 4096], size => $"square-{Batch}-{size}"),
    ];
}
