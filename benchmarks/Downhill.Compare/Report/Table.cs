namespace Downhill.Compare.Report;

/// <summary>The result on a terminal, a line as soon as it is known.</summary>
internal static class Table
{
    internal static string Header =>
        Columns("workload", "ours", "peer", "ratio", "rounds", "goal", "", "of peak", "cores", "against");

    internal static string Line(Row row) => Columns(
        row.Workload, Figures.Quantity(row.Ours, row.Unit), Figures.Quantity(row.PeerValue, row.Unit), Figures.Ratio(row.Ratio),
        row.Ratio is null ? "" : $"{Figures.Ratio(row.RatioMin)}-{Figures.Ratio(row.RatioMax)}", Figures.Ratio(row.Goal),
        Verdict(row),
        row.ShareOfPeak is null ? "" : Figures.Share(row.ShareOfPeak), HandOver(row),
        row.Note is null ? row.Peer : $"{row.Peer}: {row.Note}");

    internal static string Verdict(Row row) => row switch
    {
        { Failed: true } => "FAILED",
        { Unit: "%", Ours: { } percent, Goal: { } limit } => percent < limit ? "met" : "missed",
        { Ratio: { } ratio, Goal: { } goal } => ratio >= goal ? "met" : "missed",
        _ => "",
    };

    /// <summary>The time between cores, which says whether they shared a cache.</summary>
    internal static string HandOver(Row row) => row.HandOver is { } nanoseconds ? $"{nanoseconds:F0} ns" : "";

    static string Columns(
        string workload, string ours, string peer, string ratio, string rounds, string goal, string verdict, string share,
        string cores, string against) =>
        $"{workload,-26} {ours,9} {peer,9} {ratio,6} {rounds,13} {goal,6} {verdict,-6} {share,7} {cores,7}  {against}";
}
