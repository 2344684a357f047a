using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>From the start of a published program to its first trained step, at the best of the ways to
/// publish.</summary>
internal sealed class StartFamily : IFamily
{
    const double Goal = 5;

    const int Probes = 3;

    public IReadOnlyList<string> Names { get; } = ["start"];

    public IEnumerable<Row> Measure(Session session) =>
        from name in Names where session.Selection.Wants(name)
        select Attempt.At(new(name, session.Torch.Name, "s", Goal), row => Measure(session, row));

    static Row Measure(Session session, Row row)
    {
        var tried = Published.All(session.Folder)
            .Select(way => (Way: way, Runner: new StartRunner(way.Program)))
            .Select(one => (one.Way, one.Runner, Seconds: Enumerable.Range(0, Probes).Min(_ => one.Runner.Run(0))))
            .OrderBy(one => one.Seconds).ToList();
        string ways = string.Join("; ", tried.Select(one => $"{one.Way.Description} {Figures.Quantity(one.Seconds, "s")}"));
        StartRunner ours = tried[0].Runner;
        if (session.Torch.Python is not { } python)
            return Rounds.Alternate(ours, [], 0).Fill(row with { Note = $"{TorchPeer.Missing} Ours: {ways}" });
        StartRunner peer = new(python, Machine.Scripts("torch", "start.py"));
        return Rounds.Alternate(ours, [peer], 0).Fill(row with { Note = $"ours: {ways}" });
    }
}
