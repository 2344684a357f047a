using System.Numerics;

namespace Downhill.Plots;

public sealed partial class Chart
{
    /// <summary>A line through values at 1, 2, 3 and so on: a loss by epoch.</summary>
    /// <param name="y">The values; NaN leaves a gap.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    public static Chart Line<T>(IEnumerable<T> y, string? name = null, ChartOptions? options = null)
        where T : INumberBase<T> => new Chart(options).AddLine(y, name);

    /// <summary>A line through points, joined in the order in which they come.</summary>
    /// <param name="x">The horizontal places.</param>
    /// <param name="y">The values, as many as there are places.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public static Chart Line<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null,
        ChartOptions? options = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> => new Chart(options).AddLine(x, y, name);

    /// <summary>A line that keeps each value until the next place: a learning-rate schedule.</summary>
    /// <param name="x">The places where a value begins.</param>
    /// <param name="y">The values, as many as there are places.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public static Chart Steps<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null,
        ChartOptions? options = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> => new Chart(options).AddSteps(x, y, name);

    /// <summary>Single points; each series has its own colour and its own shape.</summary>
    /// <param name="x">The horizontal places.</param>
    /// <param name="y">The vertical places, as many.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public static Chart Scatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null,
        ChartOptions? options = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> => new Chart(options).AddScatter(x, y, name);

    /// <summary>The area between a lower and an upper line: the spread of several runs.</summary>
    /// <param name="x">The horizontal places.</param>
    /// <param name="low">The lower line, as many values.</param>
    /// <param name="high">The upper line, as many values.</param>
    /// <param name="name">The name in the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Chart Band<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> low, IEnumerable<TY> high, string? name = null,
        ChartOptions? options = null)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> => new Chart(options).AddBand(x, low, high, name);
}
