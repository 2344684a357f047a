namespace Downhill.Plots;

/// <summary>Everything around a plot: title, legend, axes, labels; and the plane that is left for the layers.</summary>
internal sealed class Frame
{
    const double Margin = 14, LeastPlot = 60, TickRow = 20, LabelRow = 20;

    readonly ChartOptions _options;
    readonly IReadOnlyList<Layer> _layers;
    readonly ColorBar? _bar;
    readonly double _width;
    readonly Extent _x, _y;
    readonly bool _logX, _logY;

    internal Frame(ChartOptions options, IReadOnlyList<Layer> layers)
    {
        (_options, _layers, _width) = (options, layers, options.DrawnWidth);
        (_logX, _logY) = (options.LogX && !layers.Any(l => l.LinearX), options.LogY && !layers.Any(l => l.LinearY));
        (_x, _y) = (new Extent(_logX), new Extent(_logY));
        _bar = layers.Select(l => l.Bar).FirstOrDefault(b => b is not null);
        foreach (Layer layer in layers)
            layer.Measure(_x, _y);
    }

    /// <summary>Draws the chart and returns its size.</summary>
    internal (double Width, double Height) Draw(SvgWriter svg)
    {
        double top = Header(svg);
        Side vertical = Vertical(RoughHeight(top));
        double left = Margin + 8 + vertical.Widest;
        // Long names on a narrow paper: the paper gives way.
        double beside = Margin + (_bar?.Width ?? 0), width = Math.Max(_width, left + LeastPlot + beside);
        double right = width - beside;
        Side horizontal = Horizontal(left, right);
        // Half of the first and of the last number may stand beyond the plot: the plot gives way.
        left += horizontal.Overhang(left, right, 4, -1);
        if (_bar is null)
            right -= horizontal.Overhang(left, right, width - 4, 1);
        horizontal = Horizontal(left, right);
        double bottom = (horizontal.Upright ? horizontal.Widest + 14 : TickRow) +
            (_options.XLabel is null ? 6 : LabelRow + 6);
        double height = _options.Height is int asked
            ? Math.Max(LeastPlot, Math.Min(asked, 4000) - top - bottom)
            : PreferredHeight();

        string? rim = _layers.Select(l => l.Rim).FirstOrDefault(r => r is not null);
        Box area = new(left, top, right - left, height);
        Plane plane = new(area, horizontal.Axis(left, right), vertical.Axis(area.Bottom, area.Top), rim);
        AxisPainter.Draw(svg, plane, grid: rim is null);
        DrawLayers(svg, plane);
        _bar?.Draw(svg, area);
        if (_options.XLabel is string label)
        {
            double middle = (left + right) / 2, room = 2 * Math.Min(middle, width - middle) - 8;
            svg.Text(middle, area.Bottom + bottom - 10, TextWidth.Fit(label, room), Theme.Soft, Anchor.Middle);
        }

        return (width, area.Bottom + bottom);
    }

    double Header(SvgWriter svg)
    {
        double top = Heading.Draw(svg, _options.Title, Margin, _width);
        top = Legend.Draw(svg, [.. _layers.SelectMany(l => l.Keys)], Margin, top, _width - Margin);
        if (_options.YLabel is not string label)
            return top + 6;
        svg.Text(Margin, top + 12, TextWidth.Fit(label, _width - 2 * Margin), Theme.Soft);
        return top + LabelRow + 4;
    }

    Side Vertical(double height)
    {
        int most = Math.Max(2, (int)(height / 42));
        if (_layers.Select(l => l.YNames).FirstOrDefault(n => n is not null) is { } names)
        {
            (double first, double last, _) = AxisRange.Of(_y, null, null, false, nice: false, most);
            return Side.Beside(first, last, names, height, _width);
        }

        (double low, double high, double? step) =
            AxisRange.Of(_y, _options.YMin, _options.YMax, _logY, nice: true, most);
        return Side.Numbers(low, high, _logY, most, step).Thinned(height);
    }

    Side Horizontal(double left, double right)
    {
        if (_layers.Select(l => l.XNames).FirstOrDefault(n => n is not null) is { } names)
        {
            (double first, double last, _) = AxisRange.Of(_x, null, null, false, nice: false, 6);
            return Side.Below(first, last, names, right - left);
        }

        (double low, double high, _) = AxisRange.Of(_x, _options.XMin, _options.XMax, _logX, nice: false, 6);
        return Side.Spaced(low, high, _logX, right - left, _x.LeastStep(low, high));
    }

    /// <summary>The plot height before the room under it is known; never more than it will be.</summary>
    double RoughHeight(double top)
    {
        bool names = _layers.Any(l => l.XNames is not null);
        return _options.Height is int asked ? Math.Max(LeastPlot, asked - top - (names ? 130 : 50)) : PreferredHeight();
    }

    double PreferredHeight() => _layers.Select(l => l.Height(_width - 110)).Append(LeastPlot).Max();

    void DrawLayers(SvgWriter svg, Plane plane)
    {
        if (_x.IsEmpty || _y.IsEmpty)
        {
            svg.Text(plane.Area.Left + plane.Area.Width / 2, plane.Area.Top + plane.Area.Height / 2 - 6, "no data",
                Theme.Soft, Anchor.Middle);
            return;
        }

        if (_options.Limits)
            svg.OpenClip(plane.Area);
        foreach (Layer layer in _layers)
            layer.Draw(svg, plane);
        if (_options.Limits)
            svg.CloseClip();
    }
}
