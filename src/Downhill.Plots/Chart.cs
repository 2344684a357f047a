namespace Downhill.Plots;

/// <summary>A chart with two axes: lines, points, bands, bars, maps of colour, alone or over one another.</summary>
/// <remarks>
/// The first series comes from a word such as <see cref="Line{T}(IEnumerable{T}, string?, ChartOptions?)"/>, more of
/// them from words such as <see cref="AddLine{T}(IEnumerable{T}, string?, SeriesStyle?)"/>. Two and more named series
/// bring a legend. NaN, infinities and magnitudes above 1e300 leave gaps; a chart without data says "no data".
/// Long series are thinned to what the screen can show, so that files stay small.
/// </remarks>
public sealed partial class Chart : Drawing
{
    readonly ChartOptions _options;
    readonly List<Layer> _layers = [];
    int _series;

    /// <summary>A chart without data, for series that are added in a loop.</summary>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    public Chart(ChartOptions? options = null) => _options = options ?? new ChartOptions();

    /// <summary>A chart without any series yet: for series that come from a loop.</summary>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <returns>A chart that says "no data" until something is added.</returns>
    public static Chart Empty(ChartOptions? options = null) => new(options);

    internal override string Description => _options.Title ?? _options.YLabel ?? "Chart";

    internal override (double Width, double Height) Draw(SvgWriter svg) => new Frame(_options, _layers).Draw(svg);

    Chart Add(Layer layer)
    {
        _layers.Add(layer);
        return this;
    }

    int NextColor(SeriesStyle? style) => style?.Color is int color ? Math.Abs(color % 1000) : _series++;

    /// <summary>1, 2, 3 and so on: the places of values that come without any.</summary>
    static double[] Counting(int count) => [.. Enumerable.Range(1, count).Select(i => (double)i)];
}
