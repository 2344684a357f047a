namespace Downhill.Plots;

/// <summary>The patches of a surface, painted from the farthest to the nearest, and the paths between them.</summary>
internal sealed class SurfaceMesh
{
    const int MostPatches = 40;

    readonly Grid _grid;
    readonly double[,] _heights;
    readonly View _view;
    readonly int[] _columns, _rows;

    internal SurfaceMesh(Grid grid, double[,] heights, View view)
    {
        (_grid, _heights, _view) = (grid, heights, view);
        (_columns, _rows) = (Nodes(grid.Columns), Nodes(grid.Rows));
    }

    internal void Draw(SvgWriter svg, IEnumerable<(double X, double Y)[]> paths)
    {
        SurfacePath[] all = [.. paths.Select(p => new SurfacePath(p, _grid, _heights, _view, _columns, _rows))];
        PathBuilder patches = new();
        string style = "";
        foreach ((int row, int column) in BackToFront())
        {
            if (Patch(row, column) is ((double X, double Y)[] corners, string ramp))
            {
                if (ramp != style)
                    Flush(svg, ref patches, style);
                style = ramp;
                patches.Polygon(corners);
            }

            foreach (SurfacePath path in all.Where(p => p.HasPiece(row, column)))
            {
                Flush(svg, ref patches, style);
                path.DrawPiece(svg, row, column);
            }
        }

        Flush(svg, ref patches, style);
        foreach (SurfacePath path in all)
            path.DrawEnds(svg);
    }

    /// <summary>Neighbouring patches of one colour are written as one path.</summary>
    static void Flush(SvgWriter svg, ref PathBuilder patches, string style)
    {
        svg.Path(patches.ToString(), $"{style} {Theme.Fold}", " stroke-width=\"0.5\"");
        patches = new PathBuilder();
    }

    IEnumerable<(int Row, int Column)> BackToFront()
    {
        for (int r = 0; r < _rows.Length - 1; r++)
            for (int c = 0; c < _columns.Length - 1; c++)
            {
                int row = _view.NearY < 0 ? _rows.Length - 2 - r : r;
                yield return (row, _view.NearX < 0 ? _columns.Length - 2 - c : c);
            }
    }

    /// <summary>The corners and the colour of a patch; nothing where the surface has a hole.</summary>
    ((double X, double Y)[] Corners, string Style)? Patch(int row, int column)
    {
        double sum = 0;
        (double X, double Y)[] corners = new (double, double)[4];
        for (int i = 0; i < 4; i++)
        {
            int r = _rows[row + i / 2], c = _columns[column + (i is 1 or 2 ? 1 : 0)];
            double z = _heights[r, c];
            if (double.IsNaN(z))
                return null;
            sum += _view.Share(z);
            corners[i] = _view.Of(_grid.X(c), _grid.Y(r), z);
        }

        // Patches of one path must turn one way: seen from below and from above, two would cancel where they overlap.
        if (Turn(corners) < 0)
            Array.Reverse(corners);
        return (corners, Theme.Ramp(sum / 4));
    }

    static double Turn((double X, double Y)[] c) =>
        (c[2].X - c[0].X) * (c[3].Y - c[1].Y) - (c[3].X - c[1].X) * (c[2].Y - c[0].Y);

    /// <summary>The points of the grid that are corners of patches: all of them, or evenly chosen ones.</summary>
    static int[] Nodes(int count)
    {
        int patches = Math.Min(count - 1, MostPatches);
        return [.. Enumerable.Range(0, patches + 1).Select(i => (int)Math.Round(i * (count - 1.0) / patches))];
    }
}
