using System.Globalization;
using System.Xml.Linq;

namespace Downhill.Plots.Tests;

/// <summary>
/// Measures with the numbers and places of the ticks that a chart shows, as a reader with a ruler does.
/// </summary>
sealed class Ruler
{
    readonly (double Value, double Place)[] _x, _y;

    internal Ruler(XElement svg)
    {
        (string Text, XElement Element)[] numbers = [.. svg.All("text", "soft")
            .Where(t => IsNumber(t.Words())).Select(t => (t.Words(), t))];
        _y = [.. numbers.Where(n => n.Element.Attribute("text-anchor")?.Value == "end")
            .Select(n => (Value(n.Text), n.Element.Number("y") - 4))];
        double foot = numbers.Max(n => n.Element.Number("y"));
        _x = [.. numbers.Where(n =>
            n.Element.Attribute("text-anchor")?.Value == "middle" && n.Element.Number("y") == foot)
            .Select(n => (Value(n.Text), n.Element.Number("x")))];
    }

    internal double X(double value) => Between(_x, value);

    internal double Y(double value) => Between(_y, value);

    static double Between((double Value, double Place)[] ticks, double value)
    {
        ((double v0, double p0), (double v1, double p1)) = (ticks[0], ticks[^1]);
        return p0 + (value - v0) / (v1 - v0) * (p1 - p0);
    }

    static bool IsNumber(string text) => double.TryParse(Plain(text), CultureInfo.InvariantCulture, out _);

    static double Value(string text) =>
        double.Parse(Plain(text), CultureInfo.InvariantCulture) * (text[^1] switch { 'k' => 1e3, 'M' => 1e6, _ => 1 });

    static string Plain(string text) => text.Replace('−', '-').TrimEnd('k', 'M');
}
