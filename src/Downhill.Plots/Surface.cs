using System.Numerics;

namespace Downhill.Plots;

/// <summary>A surface in space: the loss over two parameters, with the path of a descent on it.</summary>
/// <remarks>Made by <see cref="Chart.Surface{T}(Grid, IEnumerable{T}, SurfaceOptions?)"/>.</remarks>
public sealed class Surface : Drawing
{
    readonly Grid _grid;
    readonly double[,] _heights;
    readonly SurfaceOptions _options;
    readonly List<(double X, double Y)[]> _paths = [];

    internal Surface(Grid grid, double[,] heights, SurfaceOptions options) =>
        (_grid, _heights, _options) = (grid, heights, options);

    internal override string Description => _options.Title ?? _options.ZLabel ?? "Surface";

    /// <summary>Lays a path over the surface; its heights are those of the surface.</summary>
    /// <param name="x">The places along x; what lies beside the grid is left out.</param>
    /// <param name="y">The places along y, as many.</param>
    /// <returns>This surface.</returns>
    /// <remarks>
    /// Where the path runs behind a ridge it shows only faintly. Its end has a larger dot than its start.
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths of x and y differ.</exception>
    public Surface AddPath<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY>
    {
        (double[] across, double[] along) = Numbers.Pair(x, y, "Surface.AddPath");
        _paths.Add([.. across.Zip(along)]);
        return this;
    }

    internal override (double Width, double Height) Draw(SvgWriter svg)
    {
        const double margin = 14;
        (double width, double height) = (Math.Clamp(_options.Width, 200, 4000), Math.Clamp(_options.Height, 200, 4000));
        double top = Heading.Draw(svg, _options.Title, margin, width);
        Extent range = new(false);
        foreach (double value in _heights)
            range.Include(value);
        (double low, double high, _) = AxisRange.Of(range, null, null, false, nice: true, 5);
        Box room = new(margin, top, width - 2 * margin, height - top);
        View view = new(_options, low, high, _grid, room, SurfaceBox.WidestNumber(low, high, _grid));
        new SurfaceBox(svg, view, _grid, width).Draw(_options);
        if (range.IsEmpty)
            svg.Text(width / 2, height / 2, "no data", Theme.Soft, Anchor.Middle);
        else
            new SurfaceMesh(_grid, _heights, view).Draw(svg, _paths);
        return (width, height);
    }
}
