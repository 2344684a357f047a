namespace Downhill.Plots;

/// <summary>The strip beside a plot that tells which colour means which value.</summary>
internal sealed record ColorBar(
    double Low, double High, bool Logarithmic, Func<double, (string Style, double Opacity)> Color)
{
    const double StripWidth = 12, Space = 14;
    const int Steps = 32, MostMarks = 10;

    /// <summary>The room that the strip and its numbers need at the right of the plot.</summary>
    internal double Width => Space + StripWidth + 6 +
        Enumerable.Range(2, MostMarks).SelectMany(Marks).Select(t => TextWidth.Of(t.Text)).Append(0).Max();

    internal void Draw(SvgWriter svg, Box plot)
    {
        double left = plot.Right + Space;
        Axis axis = new(Low, High, Logarithmic, plot.Bottom, plot.Top);
        for (int i = 0; i < Steps; i++)
        {
            (string style, double opacity) = Color((i + 0.5) / Steps);
            // Whole pixels: between two edges inside a pixel the paper would shine through.
            double bottom = Math.Round(plot.Bottom - plot.Height * i / Steps);
            double top = Math.Round(plot.Bottom - plot.Height * (i + 1) / Steps);
            svg.Rect(Math.Round(left), top, StripWidth, bottom - top, style, opacity);
        }

        int most = Math.Clamp((int)(plot.Height / 40), 2, MostMarks);
        foreach (Tick tick in Side.Numbers(Low, High, Logarithmic, most).Thinned(plot.Height).Ticks)
            svg.Text(left + StripWidth + 6, axis.Place(tick.Value) + 4, tick.Text, Theme.Soft);
    }

    Tick[] Marks(int most) => Side.Numbers(Low, High, Logarithmic, most).Ticks;
}
