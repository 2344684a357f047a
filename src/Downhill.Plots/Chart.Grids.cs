using System.Numerics;

namespace Downhill.Plots;

public sealed partial class Chart
{
    // Magenta is the one series colour that occurs nowhere among the colours of heights.
    const int FirstOverHeights = 3;

    /// <summary>Bands of equal height of a function of two variables: a loss over two parameters.</summary>
    /// <param name="grid">Where the function is evaluated.</param>
    /// <param name="f">The function of x and y; where it is not finite, the map has a hole.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    public static Chart Contour(Grid grid, Func<double, double, double> f, ContourOptions? options = null) =>
        Contour(grid, Evaluate(grid, f), options);

    /// <summary>Bands of equal height of values that were computed on a grid.</summary>
    /// <param name="grid">Where the values belong.</param>
    /// <param name="values">One value for each of <see cref="Grid.Points"/>, in their order.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <exception cref="ArgumentException">There are not as many values as points.</exception>
    public static Chart Contour<T>(Grid grid, IEnumerable<T> values, ContourOptions? options = null)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(grid);
        double[,] table = grid.Table(Numbers.From(values, nameof(values)), "Chart.Contour");
        return new Chart(options) { _series = FirstOverHeights }
            .Add(new ContourLayer(grid, table, options?.LogLevels ?? false));
    }

    /// <summary>Which class is chosen at each point of the plane, and where the choice changes.</summary>
    /// <param name="grid">Where the choice is made; a fine grid gives smooth lines.</param>
    /// <param name="classes">One class, from 0, for each of <see cref="Grid.Points"/>, in their order.</param>
    /// <param name="names">The names of the classes for the legend; null for none.</param>
    /// <param name="options">Title, axes and size; null for the defaults.</param>
    /// <remarks>
    /// The region of class k has the colour of series k, so points added by
    /// <see cref="AddScatter{TX, TY}(IEnumerable{TX}, IEnumerable{TY}, string?, SeriesStyle?)"/> in the order of the
    /// classes have the colours of their regions.
    /// </remarks>
    /// <exception cref="ArgumentException">There are not as many classes as points.</exception>
    public static Chart DecisionRegions(Grid grid, IEnumerable<int> classes, IEnumerable<string>? names = null,
        ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(grid);
        int[] all = [.. classes];
        grid.Table([.. all.Select(c => (double)c)], "Chart.DecisionRegions");
        return new Chart(options).Add(new RegionLayer(grid, all, [.. names ?? []]));
    }

    /// <summary>The height of a function of two variables, seen at a slant.</summary>
    /// <param name="grid">Where the function is evaluated.</param>
    /// <param name="f">The function of x and y; where it is not finite, the surface has a hole.</param>
    /// <param name="options">Title, labels, size and direction of view; null for the defaults.</param>
    /// <returns>A surface, to which a path can be added.</returns>
    public static Surface Surface(Grid grid, Func<double, double, double> f, SurfaceOptions? options = null) =>
        Surface(grid, Evaluate(grid, f), options);

    /// <summary>The height of values that were computed on a grid, seen at a slant.</summary>
    /// <param name="grid">Where the values belong.</param>
    /// <param name="values">One value for each of <see cref="Grid.Points"/>, in their order.</param>
    /// <param name="options">Title, labels, size and direction of view; null for the defaults.</param>
    /// <returns>A surface, to which a path can be added.</returns>
    /// <exception cref="ArgumentException">There are not as many values as points.</exception>
    public static Surface Surface<T>(Grid grid, IEnumerable<T> values, SurfaceOptions? options = null)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(grid);
        return new Surface(grid, grid.Table(Numbers.From(values, nameof(values)), "Chart.Surface"), options ?? new());
    }

    static double[] Evaluate(Grid grid, Func<double, double, double> f)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(f);
        return [.. grid.Points().Select(p => f(p.X, p.Y))];
    }
}
