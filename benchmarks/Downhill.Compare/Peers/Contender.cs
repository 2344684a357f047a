namespace Downhill.Compare.Peers;

/// <summary>A peer at one of its settings, prepared to run.</summary>
/// <param name="Worker">Its process.</param>
/// <param name="Setting">What its users would set.</param>
/// <param name="Check">The numbers on which both sides must agree.</param>
/// <param name="Seconds">What short probes found.</param>
internal sealed record Contender(WorkerProcess Worker, string Setting, double[] Check, double Seconds)
{
    const double ProbeSeconds = 0.06;
    const int Probes = 2, Most = 2;

    // Two settings this close are told apart by the rounds themselves: a probe may fall into a lucky moment.
    const double Near = 1.25;

    /// <summary>Probes what was just prepared.</summary>
    internal static Contender Probe(WorkerProcess worker, string setting, double[] check)
    {
        double seconds = Enumerable.Range(0, Probes).Min(_ => worker.Run(ProbeSeconds));
        worker.Rest();
        return new(worker, setting, check, seconds);
    }

    /// <summary>The fastest, and the next where it is close.</summary>
    internal static IReadOnlyList<Contender> Best(IEnumerable<Contender> tried)
    {
        Contender[] ordered = [.. tried.OrderBy(one => one.Seconds)];
        return [.. ordered.TakeWhile(one => one.Seconds <= Near * ordered[0].Seconds).Take(Most)];
    }
}
