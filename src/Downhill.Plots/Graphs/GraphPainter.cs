namespace Downhill.Plots;

/// <summary>Draws the nodes and edges of a layout, to the right or downwards.</summary>
internal sealed class GraphPainter(SvgWriter svg, bool downward, double left, double top)
{
    const double Arrow = 7, LabelSize = 11;

    readonly List<Box> _taken = [];

    internal void Node(Spot spot, GraphNode node)
    {
        (double x, double y) = At(spot.Depth, spot.Across);
        Box box = new(x - node.Width / 2, y - node.Height / 2, node.Width, node.Height);
        _taken.Add(box);
        svg.Panel(box, Theme.Paper);
        svg.Panel(box, $"{Theme.Fill(node.Color)} {Theme.Stroke(node.Color)}", " fill-opacity=\"0.14\"");
        svg.Text(x, node.Detail is null ? y + 4 : y - 3, node.ShownLabel, Theme.Ink, Anchor.Middle, bold: true,
            tip: node.ShownLabel == node.Label ? null : node.Label);
        if (node.ShownDetail is string detail)
            svg.Text(x, y + 13, detail, Theme.Soft, Anchor.Middle, GraphNode.DetailSize,
                tip: detail == node.Detail ? null : node.Detail);
    }

    internal void Edge(Spot[] route)
    {
        PathBuilder path = new();
        (double x, double y) = At(Out(route[0]), route[0].Across);
        path.Move(x, y);
        for (int i = 1; i < route.Length; i++)
        {
            bool last = i == route.Length - 1;
            Bend(path, Out(route[i - 1]), route[i - 1].Across, In(route[i]) - (last ? Arrow - 1 : 0), route[i].Across);
            if (!last)
                path.Line(At(Out(route[i]), route[i].Across));
        }

        svg.Path(path.ToString(), Theme.AxisLine, " fill=\"none\" stroke-width=\"1.4\"");

        (double tipX, double tipY) = At(In(route[^1]), route[^1].Across);
        svg.Path(new PathBuilder().Move(tipX, tipY).Raw(downward ? "l-4 -7h8z" : "l-7 -4v8z").ToString(), Theme.Arrow);
    }

    /// <summary>Writes a label beside the last stretch of an edge, where nothing else is.</summary>
    internal void Label(Spot[] route, string? label)
    {
        if (string.IsNullOrEmpty(label))
            return;
        (Spot from, Spot to) = (route[^2], route[^1]);
        Box box = default;
        foreach (double share in (ReadOnlySpan<double>)[0.5, 0.36, 0.64, 0.24, 0.76, 0.5])
        {
            (double x, double y) = OnCurve(Out(from), from.Across, In(to), to.Across, share);
            double width = TextWidth.Of(label, LabelSize);
            box = new Box(x - width / 2, y - 8, width, 13);
            if (!_taken.Any(box.Overlaps))
                break;
        }

        _taken.Add(box);
        // Paper behind all of the label: around its letters alone, flecks of the edge would show between them.
        svg.Rect(box.Left - 2, box.Top, box.Width + 4, box.Height, Theme.Paper);
        svg.Text(box.Left + box.Width / 2, box.Top + 11, label, Theme.Soft, Anchor.Middle, LabelSize);
    }

    static double Out(Spot spot) => spot.Depth + spot.Thickness / 2;

    static double In(Spot spot) => spot.Depth - spot.Thickness / 2;

    /// <summary>A curve that leaves and arrives along depth.</summary>
    void Bend(PathBuilder path, double depth, double across, double nextDepth, double nextAcross)
    {
        double middle = (depth + nextDepth) / 2;
        path.Curve(At(middle, across), At(middle, nextAcross), At(nextDepth, nextAcross));
    }

    (double X, double Y) OnCurve(double depth, double across, double nextDepth, double nextAcross, double t)
    {
        // The Bézier curve of Bend: its control points lie half way along depth.
        double a = (1 - t) * (1 - t) * (1 - t), b = 3 * (1 - t) * (1 - t) * t, c = 3 * (1 - t) * t * t, d = t * t * t;
        return At(depth * (a + (b + c) / 2) + nextDepth * (d + (b + c) / 2), across * (a + b) + nextAcross * (c + d));
    }

    (double X, double Y) At(double depth, double across) =>
        downward ? (left + across, top + depth) : (left + depth, top + across);
}
