using System.Globalization;
using System.Text;

namespace Downhill.Layers;

/// <summary>A summary as a table of text.</summary>
internal static class SummaryText
{
    internal static string Of(ModuleSummary summary)
    {
        List<string[]> cells = [["Layer", "Output", "Parameters"]];
        foreach (ModuleSummaryRow row in summary.Rows)
            cells.Add([$"{row.Name} {row.Layer}".TrimStart(), Outputs(row), Number(row.Parameters)]);
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => cells.Max(row => row[column].Length))];
        StringBuilder text = new();
        for (int i = 0; i < cells.Count; i++)
        {
            text.Append(cells[i][0].PadRight(widths[0])).Append("  ").Append(cells[i][1].PadRight(widths[1]))
                .Append("  ").Append(cells[i][2].PadLeft(widths[2])).Append('\n');
            if (i == 0)
                text.Append('─', widths.Sum() + 4).Append('\n');
        }
        string buffers = summary.Buffers == 0 ? "" : $" and {Number(summary.Buffers)} buffer numbers";
        return text.Append($"{Number(summary.Parameters)} parameters{buffers}, {Bytes(summary.Bytes)}").ToString();
    }

    static string Outputs(ModuleSummaryRow row) =>
        row.Outputs.Count == 0 ? "not called" : string.Join(", ", row.Outputs);

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Bytes(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} bytes",
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0.0} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576d:0.0} MiB"),
    };
}
