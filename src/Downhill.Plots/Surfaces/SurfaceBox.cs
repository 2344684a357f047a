namespace Downhill.Plots;

/// <summary>The floor and the two far walls behind a surface, with ticks, numbers and labels.</summary>
internal sealed class SurfaceBox(SvgWriter svg, View view, Grid grid, double width)
{
    const int MostTicks = 5;
    const double Line = 14, Below = 16;

    readonly List<Box> _taken = [];

    internal static double WidestNumber(double low, double high, Grid grid) =>
        new[] { (low, high), (grid.Left, grid.Right), (grid.Bottom, grid.Top) }
            .SelectMany(side => Enumerable.Range(1, MostTicks).SelectMany(n => Ticks.Linear(side.Item1, side.Item2, n)))
            .Select(t => TextWidth.Of(t.Text)).Append(0).Max();

    internal void Draw(SurfaceOptions options)
    {
        (int nearX, int nearY) = (view.NearX, view.NearY);
        double tall = view.Corner(0, 0, -1).Y - view.Corner(0, 0, 1).Y;
        Tick[] heights = Ticks.Linear(view.Low, view.High, Math.Clamp((int)(tall / 22), 1, MostTicks));
        foreach (Tick tick in heights)
            Wall(2 * view.Share(tick.Value) - 1);
        Floor(grid.Left, grid.Right, (u, side, w) => view.Corner(u, side * nearY, w));
        Floor(grid.Bottom, grid.Top, (v, side, w) => view.Corner(side * nearX, v, w));
        Edges();
        Heights(heights);
        Label(options.XLabel, view.Corner(0, nearY, -1));
        Label(options.YLabel, view.Corner(nearX, 0, -1));
        if (options.ZLabel is string label)
            svg.Text(14, view.Corner(-nearX, -nearY, 1).Y - 12, TextWidth.Fit(label, width - 28), Theme.Soft);
    }

    /// <summary>
    /// The lines of one axis over the floor and up the far wall, and its numbers below the near edge.
    /// </summary>
    /// <param name="low">The value at the low end of the axis.</param>
    /// <param name="high">The value at the high end of the axis.</param>
    /// <param name="at">The pixel of a place along the axis (-1 to 1), a near (1) or far side (-1), and a
    /// height.</param>
    void Floor(double low, double high, Func<double, int, int, (double X, double Y)> at)
    {
        bool right = OnTheRight(at(0, 1, -1));
        foreach (Tick tick in Along(low, high, at(-1, 1, -1), at(1, 1, -1)))
        {
            double place = 2 * (tick.Value - low) / (high - low) - 1;
            (double x, double y) = at(place, 1, -1);
            Strip((x, y), at(place, -1, -1), at(place, -1, 1));
            Write(x + (right ? 6 : -6), y + Below, tick.Text, right);
        }
    }

    /// <summary>As many ticks as stand apart along an edge; none where the edge is seen end-on.</summary>
    static Tick[] Along(double low, double high, (double X, double Y) from, (double X, double Y) to)
    {
        for (int most = MostTicks; most > 0; most--)
        {
            Tick[] ticks = Ticks.Linear(low, high, most);
            double share = Ticks.Step(low, high, most) / (high - low);
            double across = share * Math.Abs(to.X - from.X), down = share * Math.Abs(to.Y - from.Y);
            if (down >= Line || across >= ticks.Select(t => TextWidth.Of(t.Text)).Append(0).Max() + 8)
                return ticks;
        }

        return [];
    }

    /// <summary>A line of equal height along the two far walls.</summary>
    void Wall(double w)
    {
        (int x, int y) = (view.NearX, view.NearY);
        Strip(view.Corner(x, -y, w), view.Corner(-x, -y, w), view.Corner(-x, y, w));
    }

    void Strip((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) => svg.Path(
        new PathBuilder().Move(a.X, a.Y).Line(b).Line(c).ToString(), Theme.Grid, " fill=\"none\"");

    /// <summary>The two near edges of the floor and the height's own edge, at the left.</summary>
    void Edges()
    {
        (int x, int y) = (view.NearX, view.NearY);
        (double X, double Y) start = view.Corner(-x, y, -1), foot = Leftmost(-1);
        svg.Path(new PathBuilder().Move(start.X, start.Y).Line(view.Corner(x, y, -1)).Line(view.Corner(x, -y, -1))
            .Move(foot.X, foot.Y).Line(Leftmost(1)).ToString(), Theme.AxisLine, " fill=\"none\"");
    }

    void Heights(Tick[] ticks)
    {
        foreach (Tick tick in ticks)
        {
            (double x, double y) = Leftmost(2 * view.Share(tick.Value) - 1);
            // At the foot the numbers of the floor stand.
            if (Leftmost(-1).Y - y > Below)
                Write(x - 8, y + 4, tick.Text, right: false);
        }
    }

    (double X, double Y) Leftmost(double w) =>
        new[] { view.Corner(-1, -1, w), view.Corner(-1, 1, w), view.Corner(1, -1, w), view.Corner(1, 1, w) }
            .MinBy(c => c.X);

    bool OnTheRight((double X, double Y) middle) => middle.X >= view.Corner(view.NearX, view.NearY, -1).X;

    /// <summary>The name of an axis: under its numbers, else beside them, else at the foot of the paper.</summary>
    void Label(string? text, (double X, double Y) middle)
    {
        if (text is null)
            return;
        bool right = OnTheRight(middle);
        (double side, double length) = (right ? 1 : -1, TextWidth.Of(text));
        foreach ((double aside, double down) in ((double, double)[])[(20, 38), (34, 26), (58, 20), (80, 16)])
        {
            Box box = Around(middle.X + side * aside, middle.Y + down, length, right);
            if (box.Left >= 4 && box.Right <= width - 4 && box.Bottom <= view.Bottom && !_taken.Any(box.Overlaps))
            {
                Write(middle.X + side * aside, middle.Y + down, text, right);
                return;
            }
        }

        Write(right ? width - 8 : 8, view.Bottom - 4, TextWidth.Fit(text, width / 2 - 20), !right);
    }

    /// <summary>Writes a text that begins (right) or ends (not right) at a place.</summary>
    void Write(double x, double y, string text, bool right)
    {
        _taken.Add(Around(x, y, TextWidth.Of(text), right));
        svg.Text(x, y, text, Theme.Soft, right ? Anchor.Start : Anchor.End);
    }

    static Box Around(double x, double y, double length, bool right) =>
        new(right ? x : x - length, y - 11, length, Line);
}
