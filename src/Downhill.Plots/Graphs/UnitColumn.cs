namespace Downhill.Plots;

/// <summary>The circles of one layer of a network.</summary>
internal sealed class UnitColumn(int units)
{
    const int MostUnits = 12, ShownAtEnds = 4;
    const double Tallest = 240, LeastDistance = 26, MostDistance = 64;

    /// <summary>The units that are drawn; -1 stands for those left out.</summary>
    readonly int[] _shown = units <= MostUnits
        ? [.. Enumerable.Range(0, units)]
        : [.. Enumerable.Range(0, ShownAtEnds), -1, .. Enumerable.Range(units - ShownAtEnds, ShownAtEnds)];

    double _top, _distance, _radius;

    /// <summary>True where every unit is drawn.</summary>
    internal bool Whole => units <= MostUnits;

    /// <summary>The distance of the circles that suits this column: few of them stand apart.</summary>
    internal double Distance => Math.Clamp(Tallest / _shown.Length, LeastDistance, MostDistance);

    internal double X { get; private set; }

    internal double Height(double distance) => (_shown.Length - 1) * distance + 2 * Radius(distance);

    internal void Place(double x, double middle, double distance)
    {
        (X, _distance, _radius) = (x, distance, Radius(distance));
        _top = middle - Height(distance) / 2 + _radius;
    }

    /// <summary>A line from each unit of the column before to each of this one.</summary>
    internal void DrawWeights(SvgWriter svg, UnitColumn before, double[,]? weights)
    {
        double largest = weights?.Cast<double>().Where(double.IsFinite).Select(Math.Abs).Append(0).Max() ?? 0;
        for (int i = 0; i < _shown.Length; i++)
            for (int j = 0; j < before._shown.Length; j++)
            {
                (int to, int from) = (_shown[i], before._shown[j]);
                if (to < 0 || from < 0)
                    continue;
                double? weight = weights is not null && to < weights.GetLength(0) && from < weights.GetLength(1)
                    ? weights[to, from] : null;
                DrawWeight(svg, before.X, before.Y(j), Y(i), weight, largest);
            }
    }

    internal void DrawUnits(SvgWriter svg, double foot, double room, string? name)
    {
        for (int i = 0; i < _shown.Length; i++)
            if (_shown[i] >= 0)
                svg.Circle(X, Y(i), _radius, $"{Theme.Unit} {Theme.Stroke(0)}");
            else
                for (int dot = -1; dot <= 1; dot++)
                    svg.Circle(X, Y(i) + 6 * dot, 1.6, Theme.Soft);
        string count = NumberText.Plain(units, 0);
        if (name is not null)
            svg.Text(X, foot, TextWidth.Fit(name, room), Theme.Ink, Anchor.Middle);
        svg.Text(X, name is null ? foot : foot + 16, count, Theme.Soft, Anchor.Middle);
    }

    /// <summary>Writes names beside the units, between them and the edge of the paper.</summary>
    internal void DrawNames(SvgWriter svg, IReadOnlyList<string> names, Anchor anchor, double width)
    {
        double room = (anchor == Anchor.End ? X : width - X) - _radius - 11;
        for (int i = 0; Whole && i < Math.Min(names.Count, _shown.Length); i++)
            svg.Text(X + (anchor == Anchor.End ? -1 : 1) * (_radius + 7), Y(i) + 4, TextWidth.Fit(names[i], room),
                Theme.Ink, anchor);
    }

    double Y(int place) => _top + place * _distance;

    static double Radius(double distance) => Math.Min(12, distance * 0.31);

    void DrawWeight(SvgWriter svg, double x, double from, double to, double? weight, double largest)
    {
        double strength = weight is double w && double.IsFinite(w) && largest > 0 ? Math.Abs(w) / largest : 0;
        string data = new PathBuilder().Move(x, from).Line(X, to).ToString();
        if (weight is not double value)
            svg.Path(data, Theme.AxisLine, " stroke-width=\"0.8\" stroke-opacity=\"0.6\"");
        else
            svg.Path(data, Theme.Stroke(value < 0 ? 1 : 0),
                $" stroke-width=\"{SvgWriter.Number(0.4 + 3 * strength)}\"" +
                $" stroke-opacity=\"{SvgWriter.Number(0.25 + 0.75 * strength)}\"", NumberText.Short(value));
    }
}
