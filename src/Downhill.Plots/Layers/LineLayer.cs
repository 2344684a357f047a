using System.Globalization;

namespace Downhill.Plots;

/// <summary>Points joined in their order, straight or in steps; a gap where a point has no place.</summary>
internal sealed class LineLayer(double[] x, double[] y, SeriesStyle style, bool steps) : Layer
{
    const int MostDots = 24;

    internal override IEnumerable<LegendKey> Keys =>
        Name is null ? [] : [new(Name, IsDashed ? KeyShape.Dashes : KeyShape.Line, Color)];

    // After the last colour the colours begin again, told apart by dashes.
    bool IsDashed => style.Dashed || Color >= Theme.SeriesColors;

    internal override void Measure(Extent horizontal, Extent vertical)
    {
        horizontal.Padded = true;
        horizontal.Include(x);
        vertical.Include(y);
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        string data = Trace.Path(Trace.Pixels(x, y, plane), steps);
        const string round = " fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"";
        if (plane.Rim is string rim)
            svg.Path(data, rim, round + " stroke-width=\"4\"");
        svg.Path(data, Theme.Stroke(Color),
            round + " stroke-width=\"2\"" + (IsDashed ? " stroke-dasharray=\"6 4\"" : ""));
        if (style.Dots ?? x.Length <= MostDots)
            DrawDots(svg, plane);
    }

    void DrawDots(SvgWriter svg, Plane plane)
    {
        for (int i = 0; i < x.Length; i++)
        {
            (double px, double py) = (plane.X.Map(x[i]), plane.Y.Map(y[i]));
            if (!double.IsNaN(px + py))
                svg.Circle(px, py, 3.5, $"{Theme.Fill(Color)} {plane.Rim ?? Theme.Ring}", Tip(i));
        }
    }

    string Tip(int i) => string.Create(CultureInfo.InvariantCulture,
        $"{(Name is null ? "" : Name + ": ")}{NumberText.Short(x[i])}, {NumberText.Short(y[i])}");
}
