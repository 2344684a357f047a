namespace Downhill.Plots;

/// <summary>Bands of equal height: the regions above each level, painted from the lowest up.</summary>
internal sealed class ContourLayer : Layer
{
    readonly Grid _grid;
    readonly double[,] _values;
    readonly Levels _levels;

    internal ContourLayer(Grid grid, double[,] values, bool logarithmic) =>
        (_grid, _values, _levels) = (grid, values, Levels.For(values, logarithmic));

    /// <summary>A white rim, on any paper: the colours of heights are the same on both.</summary>
    internal override string Rim => Theme.Casing;

    internal override ColorBar Bar => _levels.Bar();

    internal override bool LinearX => true;

    internal override bool LinearY => true;

    internal override double Height(double plotWidth) => 320;

    internal override void Measure(Extent x, Extent y)
    {
        (x.Exact, y.Exact) = (true, true);
        x.Include([_grid.Left, _grid.Right]);
        y.Include([_grid.Bottom, _grid.Top]);
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        double[,] filled = Filled();
        for (int band = 0; band < _levels.Bands; band++)
            // The lowest band lies under everything, also where rounding puts a value below its own level.
            svg.Path(RingPath.Of(_grid, filled, band == 0 ? double.MinValue : _levels.Edges[band], plane),
                $"{_levels.Style(band)} {Theme.Fold}", " stroke-width=\"0.6\" fill-rule=\"evenodd\"");
        svg.Path(RingPath.Of(_grid, Missing(), 0.5, plane), Theme.Gap, " fill-rule=\"evenodd\"");
    }

    /// <summary>The values, and where there is none those of the neighbours; that place is painted over.</summary>
    double[,] Filled() => Each((r, c) => IsMissing(r, c) ? Neighbours(r, c) : _values[r, c]);

    double[,] Missing() => Each((r, c) => IsMissing(r, c) ? 1 : 0);

    bool IsMissing(int row, int column) => !Extent.Shows(_values[row, column], _levels.Logarithmic);

    double Neighbours(int row, int column)
    {
        (double sum, int count) = (0, 0);
        for (int r = Math.Max(0, row - 1); r <= Math.Min(_grid.Rows - 1, row + 1); r++)
            for (int c = Math.Max(0, column - 1); c <= Math.Min(_grid.Columns - 1, column + 1); c++)
                if (!IsMissing(r, c))
                    (sum, count) = (sum + _values[r, c], count + 1);
        return count > 0 ? sum / count : _levels.Edges[0];
    }

    double[,] Each(Func<int, int, double> value)
    {
        double[,] result = new double[_grid.Rows, _grid.Columns];
        for (int r = 0; r < _grid.Rows; r++)
            for (int c = 0; c < _grid.Columns; c++)
                result[r, c] = value(r, c);
        return result;
    }
}
