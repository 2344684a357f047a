namespace Downhill.Plots;

/// <summary>The title above a drawing.</summary>
internal static class Heading
{
    const double Line = 20;

    /// <summary>Draws the title, in at most three lines, and returns the bottom edge.</summary>
    internal static double Draw(SvgWriter svg, string? title, double left, double width)
    {
        double y = 10;
        if (title is null)
            return y;
        foreach (string line in TextWidth.Wrap(title, width - 2 * left, SvgWriter.TitleSize, true, 3))
        {
            svg.Text(left, y + 15, line, Theme.Ink, size: SvgWriter.TitleSize, bold: true);
            y += Line;
        }

        return y + 6;
    }
}
