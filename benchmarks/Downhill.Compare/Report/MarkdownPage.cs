using System.Globalization;
using System.Text;
using Downhill.Compare.Peers;

namespace Downhill.Compare.Report;

/// <summary>The result as a page that is kept under benchmarks/results.</summary>
internal static class MarkdownPage
{
    internal static void Write(string path, Session session, IEnumerable<Row> rows)
    {
        StringBuilder page = new();
        page.AppendLine(CultureInfo.InvariantCulture, $"# {DateTime.Now:yyyy-MM-dd}, {Machine.Description}").AppendLine();
        page.AppendLine(string.Join(", ", session.Versions().Select(one => $"{one.Key} {one.Value}")) + ".").AppendLine();
        page.AppendLine("Ratio: the peer's over ours, above 1 Downhill is better; the median of five alternating rounds, and their range.");
        page.AppendLine("Cores: how long a word takes from one core to the other and back.");
        page.AppendLine().AppendLine("| workload | ours | peer | ratio | range | goal | | of peak | cores | against |");
        page.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (Row row in rows)
            page.AppendLine(Line(row));
        File.WriteAllText(path, page.Replace("\r\n", "\n").ToString());
    }

    static string Line(Row row)
    {
        string[] cells =
        [
            row.Workload, Figures.Quantity(row.Ours, row.Unit), Figures.Quantity(row.PeerValue, row.Unit), Figures.Ratio(row.Ratio),
            row.Ratio is null ? "-" : $"{Figures.Ratio(row.RatioMin)} to {Figures.Ratio(row.RatioMax)}", Figures.Ratio(row.Goal),
            Table.Verdict(row), Figures.Share(row.ShareOfPeak), Table.HandOver(row),
            row.Note is null ? row.Peer : $"{row.Peer}: {row.Note}",
        ];
        return $"| {string.Join(" | ", cells)} |";
    }
}
