namespace Downhill.Plots;

/// <summary>Draws grid lines, axis lines and the texts of the ticks.</summary>
internal static class AxisPainter
{
    const double TickLength = 4;

    internal static void Draw(SvgWriter svg, Plane plane, bool grid)
    {
        foreach (Tick tick in plane.Y.Ticks)
            DrawBeside(svg, plane, tick, grid);
        foreach (Tick tick in plane.X.Ticks)
            DrawBelow(svg, plane, tick, grid);
        if (!grid)
            return;
        Box area = plane.Area;
        if (plane.Y.Names)
            svg.Line(Crisp(plane.X.Base()), area.Top, Crisp(plane.X.Base()), area.Bottom, Theme.AxisLine);
        else
            svg.Line(area.Left, Crisp(area.Bottom), area.Right, Crisp(area.Bottom), Theme.AxisLine);
    }

    static void DrawBeside(SvgWriter svg, Plane plane, Tick tick, bool grid)
    {
        double y = plane.Y.Place(tick.Value);
        if (grid && !plane.Y.Names)
            svg.Line(plane.Area.Left, Crisp(y), plane.Area.Right, Crisp(y), Theme.Grid);
        svg.Text(plane.Area.Left - 8, y + 4, tick.Text, Theme.Soft, Anchor.End);
    }

    static void DrawBelow(SvgWriter svg, Plane plane, Tick tick, bool grid)
    {
        double x = plane.X.Place(tick.Value), bottom = plane.Area.Bottom;
        if (grid && plane.Y.Names)
            svg.Line(Crisp(x), plane.Area.Top, Crisp(x), bottom, Theme.Grid);
        else if (grid && !plane.X.Names)
            svg.Line(Crisp(x), bottom, Crisp(x), bottom + TickLength, Theme.AxisLine);
        if (plane.X.Upright)
            svg.Text(x + 4, bottom + 7, tick.Text, Theme.Soft, Anchor.End, upright: true);
        else
            svg.Text(x, bottom + 17, tick.Text, Theme.Soft, Anchor.Middle);
    }

    /// <summary>A line of one pixel is sharp when its middle is the middle of a pixel.</summary>
    static double Crisp(double pixel) => Math.Floor(pixel) + 0.5;
}
