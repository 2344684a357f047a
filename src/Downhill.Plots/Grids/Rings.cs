namespace Downhill.Plots;

/// <summary>Traces the closed lines around the region where a table of values reaches a level.</summary>
/// <remarks>
/// Marching squares: each cell of the net is crossed by no, one or two pieces of line, and every piece ends on the edge
/// where the next one begins. Around the table lies a rim of cells without extent, outside the region, so that every
/// line closes along the border. Source: Lorensen, Cline, "Marching Cubes", SIGGRAPH 1987, in two dimensions.
/// </remarks>
internal sealed class Rings
{
    readonly double[,] _values;
    readonly double _level;
    readonly int _rows, _columns;

    Rings(double[,] values, double level) =>
        (_values, _level, _rows, _columns) = (values, level, values.GetLength(0), values.GetLength(1));

    /// <summary>Rings in table coordinates: column and row, with fractions.</summary>
    internal static IEnumerable<List<(double Column, double Row)>> Around(double[,] values, double level) =>
        new Rings(values, level).Trace();

    List<List<(double Column, double Row)>> Trace()
    {
        Dictionary<int, int> pieces = [];
        for (int row = -1; row < _rows; row++)
            for (int column = -1; column < _columns; column++)
                Cross(row, column, pieces);

        List<List<(double, double)>> rings = [];
        while (pieces.Count > 0)
        {
            int edge = pieces.Keys.First();
            List<(double, double)> ring = [];
            while (pieces.Remove(edge, out int next))
            {
                Append(ring, Point(edge));
                edge = next;
            }

            rings.Add(ring);
        }

        return rings;
    }

    /// <summary>Adds the pieces of line through one cell; each has the region on its left.</summary>
    void Cross(int row, int column, Dictionary<int, int> pieces)
    {
        Span<bool> inside =
            [Inside(row, column), Inside(row, column + 1), Inside(row + 1, column + 1), Inside(row + 1, column)];
        for (int i = 0; i < 4; i++)
        {
            if (!inside[i] || inside[(i + 1) % 4])
                continue;
            // Where both diagonals disagree, the middle of the cell decides which corners belong together.
            bool saddle = inside[(i + 2) % 4] && !inside[(i + 3) % 4];
            int j = saddle && Middle(row, column) < _level ? i + 3 : i + 1;
            while (!saddle && inside[(j + 1) % 4] == inside[j % 4])
                j++;
            pieces[Edge(row, column, i)] = Edge(row, column, j % 4);
        }
    }

    bool Inside(int row, int column) => Value(row, column) >= _level;

    double Value(int row, int column) =>
        row >= 0 && row < _rows && column >= 0 && column < _columns ? _values[row, column] : double.NegativeInfinity;

    double Middle(int row, int column) =>
        (Value(row, column) + Value(row, column + 1) + Value(row + 1, column) + Value(row + 1, column + 1)) / 4;

    /// <summary>The number of an edge: below, right of, above or left of a cell.</summary>
    int Edge(int row, int column, int side)
    {
        (int r, int c) = (row + 1 + (side == 2 ? 1 : 0), column + 1 + (side == 1 ? 1 : 0));
        return (r * (_columns + 2) + c) * 2 + side % 2;
    }

    /// <summary>Where the level lies on an edge between two neighbouring points.</summary>
    (double Column, double Row) Point(int edge)
    {
        int node = edge / 2, row = node / (_columns + 2) - 1, column = node % (_columns + 2) - 1;
        (int row2, int column2) = edge % 2 == 0 ? (row, column + 1) : (row + 1, column);
        double from = Value(row, column), to = Value(row2, column2);
        double share = double.IsInfinity(from) || double.IsInfinity(to) ? 0.5 : (_level - from) / (to - from);
        return (Between(column, column2, share, _columns - 1), Between(row, row2, share, _rows - 1));
    }

    /// <summary>A place between two points; the points of the rim lie on the border itself.</summary>
    static double Between(int from, int to, double share, int last)
    {
        double a = Math.Clamp(from, 0, last), b = Math.Clamp(to, 0, last);
        return a + (b - a) * share;
    }

    /// <summary>Adds a point; one in the middle of a straight run along an axis is left out.</summary>
    static void Append(List<(double Column, double Row)> ring, (double Column, double Row) point)
    {
        bool upright = ring.Count > 1 && Same(ring[^1].Column, ring[^2].Column, point.Column);
        bool level = ring.Count > 1 && Same(ring[^1].Row, ring[^2].Row, point.Row);
        if (upright || level)
            ring.RemoveAt(ring.Count - 1);
        ring.Add(point);
    }

    static bool Same(double a, double b, double c) => a == b && b == c;
}
