namespace Downhill.Plots;

/// <summary>One bar a name, standing or lying; several series stand side by side.</summary>
internal sealed class BarLayer(IReadOnlyList<string> names, double[] values, BarGroup group) : Layer
{
    const double Filled = 0.72, MostThickness = 46;
    const string Style = $"{Theme.Soft} {Theme.Halo}";

    readonly int _place = group.Count++;
    readonly string[] _texts = NumberText.Alike(values);

    internal override IReadOnlyList<string>? XNames => group.Lying ? null : names;

    internal override IReadOnlyList<string>? YNames => group.Lying ? names : null;

    internal override IEnumerable<LegendKey> Keys => Name is null ? [] : [new(Name, KeyShape.Block, Color)];

    internal override void Measure(Extent x, Extent y)
    {
        (Extent places, Extent lengths) = group.Lying ? (y, x) : (x, y);
        places.Exact = true;
        places.Include(group.Lying ? 0.5 - names.Count : -0.5);
        places.Include(group.Lying ? 0.5 : names.Count - 0.5);
        lengths.Exact = true;
        lengths.Include(0);
        lengths.Include(values);
        // Room for the numbers at the ends of the longest bars.
        double room = lengths.IsEmpty ? 0
            : (lengths.High - lengths.Low) * (group.Count > 1 ? 0.03 : group.Lying ? 0.18 : 0.1);
        lengths.Include(lengths.High + (lengths.High > 0 ? room : 0));
        lengths.Include(lengths.Low - (lengths.Low < 0 ? room : 0));
    }

    internal override double Height(double plotWidth) =>
        group.Lying ? Math.Clamp(names.Count * (14 + 10 * group.Count), 60, 1200) : base.Height(plotWidth);

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        double slot = (group.Lying ? plane.Area.Height : plane.Area.Width) / Math.Max(1, names.Count);
        double thickness = Math.Min(slot * Filled, MostThickness * group.Count) / group.Count;
        for (int i = 0; i < values.Length; i++)
        {
            double middle = group.Lying ? plane.Y.Map(-i) : plane.X.Map(i);
            double side = middle + (_place - group.Count / 2.0) * thickness;
            double end = (group.Lying ? plane.X : plane.Y).Map(values[i]);
            if (!double.IsNaN(end))
                DrawBar(svg, plane, i, side, thickness, end, slot);
        }
    }

    void DrawBar(SvgWriter svg, Plane plane, int i, double side, double thickness, double end, double slot)
    {
        double start = (group.Lying ? plane.X : plane.Y).Base(), low = Math.Min(start, end),
            length = Math.Abs(end - start);
        string text = _texts[i], tip = $"{names[i]}{(Name is null ? "" : ", " + Name)}: {text}";
        double gap = group.Count > 1 ? Math.Min(2, thickness * 0.15) : 0;
        if (group.Lying)
            svg.Rect(low, side, length, thickness - gap, Theme.Fill(Color), 1, tip);
        else
            svg.Rect(side, low, thickness - gap, length, Theme.Fill(Color), 1, tip);
        if (group.Count == 1)
            Label(svg, text, side + thickness / 2, end, start, slot);
    }

    void Label(SvgWriter svg, string text, double middle, double end, double start, double slot)
    {
        if (group.Lying)
            svg.Text(end + (end < start ? -4 : 4), middle + 4, text, Style, end < start ? Anchor.End : Anchor.Start);
        else if (TextWidth.Of(text) <= slot - 4)
            svg.Text(middle, end > start ? end + 14 : end - 5, text, Style, Anchor.Middle);
    }
}

/// <summary>What the bar series of one chart share.</summary>
internal sealed class BarGroup(bool lying)
{
    internal bool Lying { get; } = lying;

    /// <summary>How many series stand side by side.</summary>
    internal int Count { get; set; }
}
