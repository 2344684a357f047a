namespace Downhill.Plots;

/// <summary>A path over a surface, cut into the pieces that lie on each patch.</summary>
internal sealed class SurfacePath
{
    const string Round = " fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

    readonly Dictionary<(int Row, int Column), PathBuilder> _pieces = [];
    readonly List<(double X, double Y)> _pixels = [];
    readonly PathBuilder _ghost = new();
    readonly Grid _grid;
    readonly double[,] _heights;
    readonly View _view;

    internal SurfacePath((double X, double Y)[] points, Grid grid, double[,] heights, View view, int[] columns,
        int[] rows)
    {
        (_grid, _heights, _view) = (grid, heights, view);
        (double X, double Y)? previous = null;
        foreach ((double X, double Y) point in points)
        {
            (double X, double Y)? pixel = Pixel(point);
            if (previous is { } start && Pixel(start) is { } from && pixel is { } to)
            {
                Cut(start, point, columns, rows);
                _ghost.Move(from.X, from.Y).Line(to.X, to.Y);
            }

            if (pixel is { } place)
                _pixels.Add(place);
            previous = point;
        }
    }

    internal bool HasPiece(int row, int column) => _pieces.ContainsKey((row, column));

    internal void DrawPiece(SvgWriter svg, int row, int column)
    {
        string data = _pieces[(row, column)].ToString();
        svg.Path(data, Theme.Casing, Round + " stroke-width=\"4\"");
        svg.Path(data, Theme.Track, Round + " stroke-width=\"2.2\"");
    }

    /// <summary>
    /// The whole path once more, faintly, for the parts behind ridges; and its points, the last one larger.
    /// </summary>
    internal void DrawEnds(SvgWriter svg)
    {
        if (_pixels.Count == 0)
            return;
        PathBuilder dots = new();
        svg.Path(_ghost.ToString(), Theme.Track, Round + " stroke-width=\"2\" stroke-opacity=\"0.25\"");
        // Many points would cover the path.
        if (_pixels.Count <= 60)
            foreach ((double x, double y) in _pixels)
                dots.Dot(x, y);
        svg.Path(dots.ToString(), Theme.Track, Round + " stroke-width=\"5\"");
        svg.Circle(_pixels[^1].X, _pixels[^1].Y, 5, $"{Theme.TrackEnd} {Theme.Casing}");
    }

    /// <summary>Cuts one straight step into pieces no longer than half a patch.</summary>
    void Cut((double X, double Y) from, (double X, double Y) to, int[] columns, int[] rows)
    {
        double across = Math.Abs(to.X - from.X) / (_grid.Right - _grid.Left) * (columns.Length - 1);
        double along = Math.Abs(to.Y - from.Y) / (_grid.Top - _grid.Bottom) * (rows.Length - 1);
        int count = Math.Max(1, (int)Math.Ceiling(2 * Math.Max(across, along)));
        for (int i = 0; i < count; i++)
        {
            (double X, double Y) a = Between(from, to, i / (double)count),
                b = Between(from, to, (i + 1) / (double)count);
            if (Pixel(a) is not { } start || Pixel(b) is not { } end)
                continue;
            (double X, double Y) middle = Between(a, b, 0.5);
            // Drawn after the next patch in front, or that patch would cover half the thickness of the line.
            int column = Patch((middle.X - _grid.Left) / (_grid.Right - _grid.Left), columns.Length - 1, _view.NearX);
            int row = Patch((middle.Y - _grid.Bottom) / (_grid.Top - _grid.Bottom), rows.Length - 1, _view.NearY);
            if (!_pieces.TryGetValue((row, column), out PathBuilder? piece))
                _pieces[(row, column)] = piece = new PathBuilder();
            piece.Move(start.X, start.Y).Line(end.X, end.Y);
        }
    }

    static int Patch(double share, int patches, int near) => Math.Clamp((int)(share * patches) + near, 0, patches - 1);

    static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, double share) =>
        (a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    /// <summary>The pixel of a place on the surface; null beside the grid and over holes.</summary>
    (double X, double Y)? Pixel((double X, double Y) place)
    {
        double column = (place.X - _grid.Left) / (_grid.Right - _grid.Left) * (_grid.Columns - 1);
        double row = (place.Y - _grid.Bottom) / (_grid.Top - _grid.Bottom) * (_grid.Rows - 1);
        if (!(column >= 0 && column <= _grid.Columns - 1 && row >= 0 && row <= _grid.Rows - 1))
            return null;
        int c = Math.Min((int)column, _grid.Columns - 2), r = Math.Min((int)row, _grid.Rows - 2);
        double low = Mix(_heights[r, c], _heights[r, c + 1], column - c);
        double high = Mix(_heights[r + 1, c], _heights[r + 1, c + 1], column - c), z = Mix(low, high, row - r);
        return double.IsNaN(z) ? null : _view.Of(place.X, place.Y, z);
    }

    static double Mix(double a, double b, double share) => a + (b - a) * share;
}
