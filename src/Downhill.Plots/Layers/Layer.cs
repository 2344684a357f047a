namespace Downhill.Plots;

/// <summary>The sign of a series in the legend.</summary>
internal enum KeyShape
{
    Line,
    Dashes,
    Marker,
    Block,
}

/// <summary>One line of the legend.</summary>
internal readonly record struct LegendKey(string Name, KeyShape Shape, int Color, double Opacity = 1);

/// <summary>
/// The plot area with its two axes, and the style of the rim that lines need where a layer colours all of it.
/// </summary>
internal sealed record Plane(Box Area, Axis X, Axis Y, string? Rim);

/// <summary>One thing drawn into the plot area of a chart.</summary>
internal abstract class Layer
{
    const double UsualHeight = 230;

    /// <summary>The name in the legend, or null.</summary>
    internal string? Name { get; init; }

    internal int Color { get; init; }

    /// <summary>Names instead of numbers along the horizontal axis: name i stands at the value i.</summary>
    internal virtual IReadOnlyList<string>? XNames => null;

    /// <summary>
    /// Names instead of numbers along the vertical axis: name i stands at the value -i, the first on top.
    /// </summary>
    internal virtual IReadOnlyList<string>? YNames => null;

    /// <summary>True where the layer needs a linear horizontal axis: names, equal intervals, a grid.</summary>
    internal virtual bool LinearX => XNames is not null;

    /// <summary>True where the layer needs a linear vertical axis.</summary>
    internal virtual bool LinearY => YNames is not null;

    internal virtual IEnumerable<LegendKey> Keys => [];

    /// <summary>The colours that need an explanation beside the plot, or null.</summary>
    internal virtual ColorBar? Bar => null;

    /// <summary>
    /// The style of the rim of lines over this layer, if it colours the whole plot so that grid lines would be lost.
    /// </summary>
    internal virtual string? Rim => null;

    /// <summary>Widens the two axes to what the layer shows.</summary>
    internal abstract void Measure(Extent x, Extent y);

    internal abstract void Draw(SvgWriter svg, Plane plane);

    /// <summary>The height of the plot area that suits the layer.</summary>
    internal virtual double Height(double plotWidth) => UsualHeight;
}
