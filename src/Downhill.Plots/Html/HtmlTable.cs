using System.Globalization;
using System.Text;

namespace Downhill.Plots;

/// <summary>Writes a table that scrolls by itself where it is wider than the page.</summary>
internal static class HtmlTable
{
    // A cell with more characters than this is a sentence, and may have several lines.
    const int LongestWord = 48;

    internal static void Append(StringBuilder html, string[] header, IReadOnlyList<string>[] rows)
    {
        for (int row = 0; row < rows.Length; row++)
            if (rows[row].Count != header.Length)
                throw new ArgumentException(
                    "HtmlPage.Table: every row needs one cell for each column, but there are " +
                    $"{header.Length} columns and row {row} has {rows[row].Count} cells.");
        bool[] right = [.. header.Select((_, column) => IsNumeric(rows, column))];
        html.Append("<div class=\"scroll\"><table>\n<thead>");
        AppendRow(html, header, right, "th");
        html.Append("</thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in rows)
            AppendRow(html, row, right, "td");
        html.Append("</tbody>\n</table></div>\n");
    }

    static void AppendRow(StringBuilder html, IReadOnlyList<string> cells, bool[] right, string element)
    {
        html.Append("<tr>");
        for (int column = 0; column < cells.Count; column++)
            html.Append('<').Append(element).Append(
                right[column] ? " class=\"n\">" : cells[column].Length > LongestWord ? " class=\"w\">" : ">")
                .Append(XmlText.Escape(cells[column])).Append("</").Append(element).Append('>');
        html.Append("</tr>\n");
    }

    /// <summary>True where every cell is empty, a dash or a number, with a unit or a percent sign perhaps.</summary>
    static bool IsNumeric(IReadOnlyList<string>[] rows, int column)
    {
        IEnumerable<string> filled = rows.Select(r => r[column].Trim()).Where(c => c is not ("" or "–" or "-"));
        return filled.Any() && filled.All(IsNumber);
    }

    static bool IsNumber(string cell) => double.TryParse(
        cell.Replace('−', '-').TrimEnd('%', ' ').Split(' ')[0], NumberStyles.Float | NumberStyles.AllowThousands,
        CultureInfo.InvariantCulture, out _);
}
