namespace Downhill.Plots;

/// <summary>Looks at the box around a surface from afar and from above (parallel projection).</summary>
/// <remarks>Inside the box all three coordinates run from -1 to 1, the height from -0.62 to 0.62.</remarks>
internal sealed class View
{
    const double Tall = 0.62;

    readonly double _cosA, _sinA, _cosE, _sinE, _scaleX, _scaleY, _middleX, _middleY;
    readonly Grid _grid;

    /// <summary>A view that leaves room beside the box for numbers of some width.</summary>
    internal View(SurfaceOptions options, double low, double high, Grid grid, Box room, double widest)
    {
        (_sinA, _cosA) = Math.SinCos(options.Azimuth * Math.PI / 180);
        (_sinE, _cosE) = Math.SinCos(Math.Clamp(options.Elevation, 5, 85) * Math.PI / 180);
        (Low, High, _grid, Bottom) = (low, high, grid, room.Bottom);
        // The room under the box is for numbers and labels.
        double side = Math.Clamp(widest, 34, room.Width / 2 - 8);
        Box plot = new(room.Left + side, room.Top + 26, room.Width - 2 * side, Math.Max(40, room.Height - 62));
        double halfWidth = Math.Abs(_cosA) + Math.Abs(_sinA), halfHeight = halfWidth * _sinE + Tall * _cosE;
        (_scaleX, _scaleY) = (plot.Width / (2 * halfWidth), plot.Height / (2 * halfHeight));
        // A wide paper may stretch the box sideways, but not out of all shape.
        _scaleX = Math.Min(_scaleX, _scaleY * 1.5);
        _scaleY = Math.Min(_scaleY, _scaleX * 1.3);
        (_middleX, _middleY) = (plot.Left + plot.Width / 2, plot.Top + plot.Height / 2);
    }

    internal double Low { get; }

    internal double High { get; }

    /// <summary>The lower edge of the paper.</summary>
    internal double Bottom { get; }

    /// <summary>-1 or 1: the side along x that is nearer to the viewer.</summary>
    internal int NearX => _sinA > 0 ? -1 : 1;

    /// <summary>-1 or 1: the side along y that is nearer to the viewer.</summary>
    internal int NearY => _cosA > 0 ? -1 : 1;

    /// <summary>The share of a height between the floor (0) and the lid (1).</summary>
    internal double Share(double z) => (z - Low) / (High - Low);

    /// <summary>The pixel of a point given by its values.</summary>
    internal (double X, double Y) Of(double x, double y, double z) => Corner(
        2 * (x - _grid.Left) / (_grid.Right - _grid.Left) - 1,
        2 * (y - _grid.Bottom) / (_grid.Top - _grid.Bottom) - 1,
        2 * Share(z) - 1);

    /// <summary>The pixel of a point of the box, each coordinate from -1 to 1.</summary>
    internal (double X, double Y) Corner(double u, double v, double w) => (
        _middleX + _scaleX * (u * _cosA - v * _sinA),
        _middleY - _scaleY * ((u * _sinA + v * _cosA) * _sinE + w * Tall * _cosE));
}
