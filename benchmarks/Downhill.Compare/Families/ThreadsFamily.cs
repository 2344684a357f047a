using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare.Families;

/// <summary>Two threads against one, on steps of a millisecond and more, and the lowest of them.</summary>
internal sealed class ThreadsFamily : IFamily
{
    const string Lowest = "threads", Peer = "one thread";

    const double Goal = 1.8;

    static readonly string[] s_steps = ["gemm-1024", "mlp-1024", "mnist-cnn", "conv-both"];

    public IReadOnlyList<string> Names { get; } = [Lowest, .. s_steps.Select(step => $"{Lowest}-{step}")];

    public IEnumerable<Row> Measure(Session session)
    {
        bool summed = session.Selection.Wants(Lowest);
        List<Row> rows = [];
        foreach (string step in s_steps.Where(step => summed || session.Selection.Wants($"{Lowest}-{step}")))
        {
            rows.Add(Attempt.At(new($"{Lowest}-{step}", Peer, "s", Goal), row => Measure(session, step, row)));
            yield return rows[^1];
        }
        if (summed)
            yield return rows.MinBy(row => row.Ratio ?? double.MaxValue)! is { Ratio: not null } lowest
                ? lowest with { Workload = Lowest, Note = lowest.Workload }
                : new Row(Lowest, Peer, "s", Goal) { Note = rows[0].Note };
    }

    static Row Measure(Session session, string step, Row row)
    {
        if (Machine.Processors < 2)
            return row with { Note = "This machine has one processor." };
        session.BeginAnew();
        double[] two = session.Ours.Prepare(step, null, 2), one = session.OnOneThread.Prepare(step, null, 1);
        Agreement.Require(row.Workload, two, one);
        return Rounds.Alternate(session.Ours, [session.OnOneThread], session.Seconds).Fill(row);
    }
}
