namespace Downhill.Plots;

/// <summary>The floor and the two far walls behind a surface, with ticks, numbers and labels.</summary>
internal static class SurfaceBox
{
    const int MostTicks = 5;
    const double LineHeight = 14;

    internal static void Draw(SvgWriter svg, View view, SurfaceOptions options, Grid grid)
    {
        (int nearX, int nearY) = (view.NearX, view.NearY);
        double tall = view.Corner(0, 0, -1).Y - view.Corner(0, 0, 1).Y;
        Tick[] heights = Ticks.Linear(view.Low, view.High, Math.Clamp((int)(tall / 22), 1, MostTicks));
        foreach (Tick tick in heights)
            Wall(svg, view, 2 * view.Share(tick.Value) - 1);
        foreach (Tick tick in Along(grid.Left, grid.Right, view.Corner(-1, nearY, -1), view.Corner(1, nearY, -1)))
        {
            double u = 2 * (tick.Value - grid.Left) / (grid.Right - grid.Left) - 1;
            Strip(svg, view.Corner(u, nearY, -1), view.Corner(u, -nearY, -1), view.Corner(u, -nearY, 1));
            Number(svg, view.Corner(u, nearY, -1), OnTheRight(view, view.Corner(0, nearY, -1)), tick.Text);
        }

        foreach (Tick tick in Along(grid.Bottom, grid.Top, view.Corner(nearX, -1, -1), view.Corner(nearX, 1, -1)))
        {
            double v = 2 * (tick.Value - grid.Bottom) / (grid.Top - grid.Bottom) - 1;
            Strip(svg, view.Corner(nearX, v, -1), view.Corner(-nearX, v, -1), view.Corner(-nearX, v, 1));
            Number(svg, view.Corner(nearX, v, -1), OnTheRight(view, view.Corner(nearX, 0, -1)), tick.Text);
        }

        Edges(svg, view);
        Heights(svg, view, heights);
        Label(svg, view.Corner(0, nearY, -1), view, options.XLabel, options.Width);
        Label(svg, view.Corner(nearX, 0, -1), view, options.YLabel, options.Width);
        if (options.ZLabel is string label)
            svg.Text(14, view.Corner(-nearX, -nearY, 1).Y - 12, TextWidth.Fit(label, options.Width - 28), Theme.Soft);
    }

    /// <summary>As many ticks as stand apart along an edge; none where the edge is seen end-on.</summary>
    static Tick[] Along(double low, double high, (double X, double Y) from, (double X, double Y) to)
    {
        for (int most = MostTicks; most > 0; most--)
        {
            Tick[] ticks = Ticks.Linear(low, high, most);
            double share = Ticks.Step(low, high, most) / (high - low);
            double across = share * Math.Abs(to.X - from.X), down = share * Math.Abs(to.Y - from.Y);
            if (down >= LineHeight || across >= ticks.Select(t => TextWidth.Of(t.Text)).Append(0).Max() + 8)
                return ticks;
        }

        return [];
    }

    /// <summary>A line of equal height along the two far walls.</summary>
    static void Wall(SvgWriter svg, View view, double w)
    {
        (int x, int y) = (view.NearX, view.NearY);
        Strip(svg, view.Corner(x, -y, w), view.Corner(-x, -y, w), view.Corner(-x, y, w));
    }

    static void Strip(SvgWriter svg, (double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        svg.Path(new PathBuilder().Move(a.X, a.Y).Line(b.X, b.Y).Line(c.X, c.Y).ToString(), Theme.Grid,
            " fill=\"none\"");

    /// <summary>The two near edges of the floor and the height's own edge, at the left.</summary>
    static void Edges(SvgWriter svg, View view)
    {
        (int x, int y) = (view.NearX, view.NearY);
        (double X, double Y) a = view.Corner(-x, y, -1), b = view.Corner(x, y, -1), c = view.Corner(x, -y, -1);
        (double u, double v) = Leftmost(view);
        (double X, double Y) foot = view.Corner(u, v, -1), head = view.Corner(u, v, 1);
        svg.Path(new PathBuilder().Move(a.X, a.Y).Line(b.X, b.Y).Line(c.X, c.Y).Move(foot.X, foot.Y)
            .Line(head.X, head.Y)
            .ToString(), Theme.AxisLine, " fill=\"none\"");
    }

    static void Heights(SvgWriter svg, View view, Tick[] ticks)
    {
        (double u, double v) = Leftmost(view);
        double foot = view.Corner(u, v, -1).Y;
        foreach (Tick tick in ticks)
        {
            (double x, double y) = view.Corner(u, v, 2 * view.Share(tick.Value) - 1);
            // At the foot the numbers of the floor stand.
            if (foot - y > 16)
                svg.Text(x - 8, y + 4, tick.Text, Theme.Soft, Anchor.End);
        }
    }

    static (double U, double V) Leftmost(View view) =>
        new (double U, double V)[] { (-1, -1), (-1, 1), (1, -1), (1, 1) }.MinBy(c => view.Corner(c.U, c.V, 0).X);

    /// <summary>A number below a near edge, on the side on which the edge lies.</summary>
    static void Number(SvgWriter svg, (double X, double Y) at, bool right, string text) =>
        svg.Text(at.X + (right ? 6 : -6), at.Y + 16, text, Theme.Soft, right ? Anchor.Start : Anchor.End);

    static bool OnTheRight(View view, (double X, double Y) middle) =>
        middle.X >= view.Corner(view.NearX, view.NearY, -1).X;

    /// <summary>The name of an axis under its numbers, on the outer side, where no number can be.</summary>
    static void Label(SvgWriter svg, (double X, double Y) middle, View view, string? text, double width)
    {
        if (text is null)
            return;
        bool right = OnTheRight(view, middle);
        // An edge seen end-on has its numbers where its name would stand.
        bool endOn = Math.Abs(middle.X - view.Corner(view.NearX, view.NearY, -1).X) < 40;
        double x = endOn ? (right ? width - 8 : 8) : middle.X + (right ? 22 : -22);
        double y = endOn ? view.Bottom - 4 : Math.Min(middle.Y + 40, view.Bottom - 4);
        double room = endOn ? width / 2 - 30 : (right ? width - x : x) - 8;
        svg.Text(x, y, TextWidth.Fit(text, room), Theme.Soft, right == endOn ? Anchor.End : Anchor.Start);
    }
}
