using System.Numerics;

namespace Downhill.Plots;

public sealed partial class Chart
{
    /// <summary>Adds a line through values at 1, 2, 3 and so on.</summary>
    /// <param name="y">The values; NaN leaves a gap.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="style">How the series differs from the usual look; null for not at all.</param>
    /// <returns>This chart.</returns>
    public Chart AddLine<T>(IEnumerable<T> y, string? name = null, SeriesStyle? style = null)
        where T : INumberBase<T>
    {
        double[] values = Numbers.From(y, nameof(y));
        return AddLine(Counting(values.Length), values, name, style);
    }

    /// <summary>
    /// Adds a line through points, joined in the order in which they come: a curve, a path of descent.
    /// </summary>
    /// <param name="x">The horizontal places.</param>
    /// <param name="y">The values, as many as there are places; NaN leaves a gap.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="style">How the series differs from the usual look; null for not at all.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public Chart AddLine<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, SeriesStyle? style = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> => AddTrace(Numbers.Pair(x, y, "Chart.AddLine"), name, style, steps: false);

    /// <summary>Adds a line that keeps each value until the next place.</summary>
    /// <param name="x">The places where a value begins.</param>
    /// <param name="y">The values, as many as there are places; NaN leaves a gap.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="style">How the series differs from the usual look; null for not at all.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public Chart AddSteps<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, SeriesStyle? style = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> =>
        AddTrace(Numbers.Pair(x, y, "Chart.AddSteps"), name, (style ?? new()) with { Dots = style?.Dots ?? false },
            steps: true);

    /// <summary>Adds single points.</summary>
    /// <param name="x">The horizontal places.</param>
    /// <param name="y">The vertical places, as many.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="style">How the series differs from the usual look; null for not at all.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public Chart AddScatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null,
        SeriesStyle? style = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY>
    {
        (double[] across, double[] up) = Numbers.Pair(x, y, "Chart.AddScatter");
        return Add(new ScatterLayer(across, up) { Name = name, Color = NextColor(style) });
    }

    /// <summary>Adds the area between two lines; a line added with the same colour runs through it.</summary>
    /// <param name="x">The horizontal places.</param>
    /// <param name="low">The lower line, as many values as there are places.</param>
    /// <param name="high">The upper line, as many values.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="style">How the series differs from the usual look; null for not at all.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Chart AddBand<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> low, IEnumerable<TY> high, string? name = null,
        SeriesStyle? style = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY>
    {
        (double[] places, double[] under) = Numbers.Pair(x, low, "Chart.AddBand", "x", "low");
        double[] over = Numbers.From(high, nameof(high));
        Numbers.SameLength(under.Length, over.Length, "Chart.AddBand", "low", "high");
        return Add(new BandLayer(places, under, over) { Name = name, Color = NextColor(style) });
    }

    Chart AddTrace((double[] X, double[] Y) points, string? name, SeriesStyle? style, bool steps) =>
        Add(new LineLayer(points.X, points.Y, style ?? new(), steps) { Name = name, Color = NextColor(style) });
}
