namespace Downhill.Plots;

/// <summary>The area between two lines: a range, a deviation, the least and the largest of several runs.</summary>
internal sealed class BandLayer(double[] x, double[] low, double[] high) : Layer
{
    const double Opacity = 0.22;

    internal override IEnumerable<LegendKey> Keys =>
        Name is null ? [] : [new(Name, KeyShape.Block, Color, Opacity)];

    internal override void Measure(Extent horizontal, Extent vertical)
    {
        horizontal.Padded = true;
        horizontal.Include(x);
        vertical.Include(low);
        vertical.Include(high);
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        (double X, double Y)[] under = Trace.Pixels(x, low, plane), over = Trace.Pixels(x, high, plane);
        for (int i = 0; i < under.Length; i++)
            if (double.IsNaN(under[i].X + over[i].X))
                under[i] = over[i] = (double.NaN, double.NaN);

        PathBuilder path = new();
        foreach ((List<(double X, double Y)> lower, List<(double X, double Y)> upper) in
            Trace.Runs(under).Zip(Trace.Runs(over)))
            Append(path, Trace.Thin(lower), Trace.Thin(upper));
        svg.Path(path.ToString(), Theme.Fill(Color), $" fill-opacity=\"{SvgWriter.Number(Opacity)}\"");
    }

    static void Append(PathBuilder path, List<(double X, double Y)> lower, List<(double X, double Y)> upper)
    {
        path.Move(lower[0].X, lower[0].Y);
        foreach ((double x, double y) in lower.Skip(1))
            path.Line(x, y);
        foreach ((double x, double y) in Enumerable.Reverse(upper))
            path.Line(x, y);
        path.Close();
    }
}
