namespace Downhill.Plots;

/// <summary>Draws points of one series as one path, each point a few characters long.</summary>
internal static class Marker
{
    /// <summary>Draws the points with the shape and colour of a series.</summary>
    internal static void Draw(SvgWriter svg, IEnumerable<(double X, double Y)> points, int series, double size,
        double opacity = 1, string? rim = null)
    {
        int shape = series % 4;
        PathBuilder path = new();
        foreach ((double x, double y) in points)
            Append(path, x, y, shape, size / 2);
        string data = path.ToString(), rimStyle = rim is null ? "" : " " + rim;
        if (rim is not null && shape < 2)
            Dots(svg, data, rim, size + 2, shape, opacity);
        if (shape < 2)
            Dots(svg, data, Theme.Stroke(series), size, shape, opacity);
        else
            svg.Path(data, Theme.Fill(series) + rimStyle, $" opacity=\"{SvgWriter.Number(opacity)}\"");
    }

    /// <summary>Lines of length zero: their caps are the discs or the squares.</summary>
    static void Dots(SvgWriter svg, string data, string style, double size, int shape, double opacity) =>
        svg.Path(data, style, $" stroke-width=\"{SvgWriter.Number(size - shape)}\"" +
            $" stroke-linecap=\"{(shape == 0 ? "round" : "square")}\" opacity=\"{SvgWriter.Number(opacity)}\"");

    static void Append(PathBuilder path, double x, double y, int shape, double r)
    {
        string n = SvgWriter.Number(r * 1.15), wide = SvgWriter.Number(r * 2.3);
        if (shape < 2)
            path.Dot(x, y);
        else if (shape == 2)
            path.Move(x, y - r * 1.2).Raw($"l{n} {SvgWriter.Number(r * 2)}h-{wide}z");
        else
            path.Move(x, y - r * 1.15).Raw($"l{n} {n}l-{n} {n}l-{n}-{n}z");
    }
}
