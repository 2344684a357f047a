namespace Downhill.Compare.Report;

/// <summary>One line of the result. Null stands for "not measured"; the note says why.</summary>
internal sealed record Row(string Workload, string Peer, string Unit, double? Goal)
{
    internal double? Ours { get; init; }

    internal double? PeerValue { get; init; }

    /// <summary>The peer's over ours: above 1, ours is better.</summary>
    internal double? Ratio { get; init; }

    internal double? RatioMin { get; init; }

    internal double? RatioMax { get; init; }

    /// <summary>Ours, where the arithmetic is counted.</summary>
    internal double? Gflops { get; init; }

    /// <summary>Of the fused multiply-adds that the machine can do on as many threads.</summary>
    internal double? ShareOfPeak { get; init; }

    /// <summary>Nanoseconds from core to core and back while the row was measured.</summary>
    internal double? HandOver { get; init; }

    internal string? Note { get; init; }

    /// <summary>Something went wrong, rather than being absent.</summary>
    internal bool Failed { get; init; }
}
