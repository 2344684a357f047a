using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Downhill.Plots.Tests;

/// <summary>Reads a drawing back.</summary>
static class Svg
{
    internal static XElement Parse(Drawing drawing) => XDocument.Parse(drawing.ToSvg()).Root!;

    internal static double Number(this XElement element, string attribute, double missing = 0) =>
        element.Attribute(attribute) is { } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : missing;

    internal static IEnumerable<XElement> All(this XElement svg, string element, string? style = null) =>
        svg.Descendants().Where(e => e.Name.LocalName == element && (style is null || e.Classes().Contains(style)));

    internal static string[] Classes(this XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];

    /// <summary>The text of a text element without its tool tip.</summary>
    internal static string Words(this XElement text) =>
        string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));

    internal static string[] Texts(this XElement svg) => [.. svg.All("text").Select(Words)];

    internal static string Tip(this XElement element) =>
        element.Elements().SingleOrDefault(e => e.Name.LocalName == "title")?.Value ?? "";

    /// <summary>The points that the absolute commands of a path name.</summary>
    internal static (double X, double Y)[] Points(this XElement path)
    {
        List<(double, double)> points = [];
        foreach (Match command in Regex.Matches(path.Attribute("d")!.Value, "[MLC]([-0-9. ]+)"))
        {
            double[] numbers = [.. command.Groups[1].Value.Split(' ')
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
            points.AddRange(numbers.Chunk(2).Select(p => (p[0], p[1])));
        }

        return [.. points];
    }
}
