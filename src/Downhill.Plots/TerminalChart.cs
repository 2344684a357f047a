using System.Numerics;
using System.Text;

namespace Downhill.Plots;

/// <summary>Small charts as text, for terminals and logs.</summary>
/// <remarks>They need a font with block elements (U+2580 to U+259F), which terminals have.</remarks>
public static class TerminalChart
{
    const string Heights = "▁▂▃▄▅▆▇█", Eighths = " ▏▎▍▌▋▊▉";
    const int MostName = 24;

    /// <summary>One line of blocks as high as the values: ▁▂▄█.</summary>
    /// <param name="values">The values; what is not finite becomes a space.</param>
    /// <param name="width">The most characters; of more values, means of neighbours are shown. 0 sets no limit. Default
    /// 0.</param>
    /// <returns>A text of one character a value; empty without values.</returns>
    public static string Sparkline<T>(IEnumerable<T> values, int width = 0)
        where T : INumberBase<T>
    {
        double[] all = Numbers.From(values, nameof(values));
        double[] shown = width > 0 && all.Length > width ? Means(all, width) : all;
        Extent range = new(false);
        range.Include(shown);
        return string.Concat(shown.Select(v => Block(v, range.Low, range.High)));
    }

    /// <summary>One line a name: the name, a bar, the number.</summary>
    /// <param name="names">The names; long ones are shortened, and control characters are taken out.</param>
    /// <param name="values">The values; the bars show their magnitudes.</param>
    /// <param name="width">The characters of the longest bar, at least 1. Default 30.</param>
    /// <returns>Lines that end in a line feed; empty without values.</returns>
    /// <exception cref="ArgumentException">There are not as many names as values.</exception>
    public static string Bars<T>(IEnumerable<string> names, IEnumerable<T> values, int width = 30)
        where T : INumberBase<T>
    {
        string[] labels = [.. names.Select(Plain)];
        double[] lengths = Numbers.From(values, nameof(values));
        Numbers.SameLength(labels.Length, lengths.Length, "TerminalChart.Bars", "names", "values");
        double longest = lengths.Where(v => Extent.Shows(v, false)).Select(Math.Abs).Append(0).Max();
        int room = labels.Select(l => l.Length).Append(0).Max();
        string[] numbers = NumberText.Alike(lengths);
        StringBuilder lines = new();
        for (int i = 0; i < labels.Length; i++)
            lines.Append(labels[i].PadRight(room)).Append(' ').Append(Bar(lengths[i], longest, Math.Max(1, width)))
                .Append(' ').Append(numbers[i]).Append('\n');
        return lines.ToString();
    }

    static char Block(double value, double low, double high)
    {
        if (!Extent.Shows(value, false))
            return ' ';
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return Heights[(int)Math.Min(share * Heights.Length, Heights.Length - 1)];
    }

    static string Bar(double value, double longest, int width)
    {
        double share = longest > 0 && Extent.Shows(value, false) ? Math.Abs(value) / longest : 0;
        int eighths = (int)Math.Round(share * width * 8);
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
    }

    static double[] Means(double[] values, int count)
    {
        double[] means = new double[count];
        for (int i = 0; i < count; i++)
        {
            int start = (int)((long)i * values.Length / count), end = (int)((long)(i + 1) * values.Length / count);
            means[i] = values[start..end].Where(v => Extent.Shows(v, false)).DefaultIfEmpty(double.NaN).Average();
        }

        return means;
    }

    /// <summary>A name from an unchecked file must not steer the terminal.</summary>
    static string Plain(string name)
    {
        string safe = string.Concat(name.Where(c => !char.IsControl(c)));
        return safe.Length <= MostName ? safe : safe[..(MostName - 1)] + "…";
    }
}
