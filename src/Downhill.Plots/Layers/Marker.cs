namespace Downhill.Plots;

/// <summary>Draws points of one series as one path, each point a few characters long.</summary>
internal static class Marker
{
    /// <summary>Draws the points with the shape and colour of a series.</summary>
    internal static void Draw(SvgWriter svg, IEnumerable<(double X, double Y)> points, int series, double size,
        double opacity = 1)
    {
        int shape = series % 4;
        PathBuilder path = new();
        foreach ((double x, double y) in points)
            Append(path, x, y, shape, size / 2);
        string see = opacity < 1 ? $" opacity=\"{SvgWriter.Number(opacity)}\"" : "";
        if (shape > 1)
            svg.Path(path.ToString(), Theme.Fill(series), see);
        else
            // A line of length zero: its caps are the disc or the square.
            svg.Path(path.ToString(), Theme.Stroke(series), $" stroke-width=\"{SvgWriter.Number(size - shape)}\"" +
                $" stroke-linecap=\"{(shape == 0 ? "round" : "square")}\"{see}");
    }

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
