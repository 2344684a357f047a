using System.Numerics;

namespace Downhill.Plots;

public sealed partial class Chart
{
    BarGroup? _bars;
    IReadOnlyList<string> _barNames = [];

    /// <summary>One bar a name. The bars stand where the names fit under them, and lie where they do not.</summary>
    /// <param name="names">The names of the bars.</param>
    /// <param name="values">Their lengths, from zero; NaN leaves a gap.</param>
    /// <param name="name">The name of the series in the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults. Labels belong to the axes as they
    /// lie.</param>
    /// <remarks>
    /// Lines and points may be laid over standing bars, of which the first stands at 0, the next at 1; lying bars take
    /// none.
    /// </remarks>
    /// <exception cref="ArgumentException">There are not as many names as values.</exception>
    public static Chart Bars<T>(IEnumerable<string> names, IEnumerable<T> values, string? name = null,
        ChartOptions? options = null)
        where T : INumberBase<T>
    {
        Chart chart = new(options) { _barNames = [.. names] };
        double slot = (chart._options.DrawnWidth - 80) / Math.Max(1, chart._barNames.Count);
        double widest = chart._barNames.Select(n => TextWidth.Of(n)).Append(0).Max();
        // Lying bars need a row each, so a crowd of them would be a very long chart.
        chart._bars = new BarGroup(lying: widest + 6 > slot && chart._barNames.Count <= 60 &&
            !(options?.LogY ?? false));
        return chart.AddBars(values, name);
    }

    /// <summary>How many values fall into each of equal intervals, whose edges are round numbers.</summary>
    /// <param name="values">The values, in any order; what is not finite is not counted.</param>
    /// <param name="bins">About how many intervals, 1 to 80; null chooses by the spread of the values. Default
    /// null.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    public static Chart Histogram<T>(IEnumerable<T> values, int? bins = null, ChartOptions? options = null)
        where T : INumberBase<T> =>
        new Chart(options).Add(new HistogramLayer(Numbers.From(values, nameof(values)), bins));

    /// <summary>Adds a second bar to every name, beside the first.</summary>
    /// <param name="values">The lengths of the bars, one for each name; NaN leaves a gap.</param>
    /// <param name="name">The name of the series in the legend; null for none.</param>
    /// <param name="style">Its colour, where it shall not be the next one; null for the next one.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">There are not as many values as names.</exception>
    /// <exception cref="InvalidOperationException">The chart was not made by <see cref="Bars"/>.</exception>
    public Chart AddBars<T>(IEnumerable<T> values, string? name = null, SeriesStyle? style = null)
        where T : INumberBase<T>
    {
        if (_bars is null)
            throw new InvalidOperationException(
                "Chart.AddBars: bars need the names of a chart made by Chart.Bars, but this chart has none.");
        double[] lengths = Numbers.From(values, nameof(values));
        Numbers.SameLength(_barNames.Count, lengths.Length, "Chart.Bars", "names", "values");
        return Add(new BarLayer(_barNames, lengths, _bars) { Name = name, Color = NextColor(style) });
    }
}
