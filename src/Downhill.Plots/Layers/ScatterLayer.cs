namespace Downhill.Plots;

/// <summary>Single points, each series with a sign of its own: disc, square, triangle, diamond.</summary>
internal sealed class ScatterLayer(double[] x, double[] y) : Layer
{
    const double Cell = 3;
    const int Many = 5000;

    internal override IEnumerable<LegendKey> Keys => Name is null ? [] : [new(Name, KeyShape.Marker, Color)];

    internal override void Measure(Extent horizontal, Extent vertical)
    {
        horizontal.Padded = true;
        for (int i = 0; i < x.Length; i++)
        {
            // A point without one of its coordinates is not drawn and must not stretch the other axis.
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i]))
                continue;
            horizontal.Include(x[i]);
            vertical.Include(y[i]);
        }
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        IEnumerable<(double X, double Y)> points = Trace.Pixels(x, y, plane).Where(p => !double.IsNaN(p.X));
        // Two points in one cell of three pixels cannot be told apart: a big cloud keeps one of them.
        if (x.Length > Many)
            points = points.DistinctBy(p => ((int)(p.X / Cell), (int)(p.Y / Cell)));
        Marker.Draw(svg, points, Color, x.Length > 300 ? 5 : 7, x.Length > 300 ? 0.7 : 1, plane.Rim);
    }
}
