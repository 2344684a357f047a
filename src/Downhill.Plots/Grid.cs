namespace Downhill.Plots;

/// <summary>A net of points over a rectangle, on which a function of two variables is evaluated and drawn.</summary>
public sealed record Grid
{
    /// <summary>A net over the rectangle from left to right and from bottom to top.</summary>
    /// <param name="left">The smallest x.</param>
    /// <param name="right">The largest x, greater than left.</param>
    /// <param name="bottom">The smallest y.</param>
    /// <param name="top">The largest y, greater than bottom.</param>
    /// <param name="columns">Points in a row, 2 to 2000. Default 101.</param>
    /// <param name="rows">Points in a column, 2 to 2000. Default 101.</param>
    /// <exception cref="ArgumentException">The rectangle is empty or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many points.</exception>
    public Grid(double left, double right, double bottom, double top, int columns = 101, int rows = 101)
    {
        CheckSide("left", left, "right", right);
        CheckSide("bottom", bottom, "top", top);
        CheckCount(nameof(columns), columns);
        CheckCount(nameof(rows), rows);
        (Left, Right, Bottom, Top, Columns, Rows) = (left, right, bottom, top, columns, rows);
    }

    /// <summary>The smallest x.</summary>
    public double Left { get; }

    /// <summary>The largest x.</summary>
    public double Right { get; }

    /// <summary>The smallest y.</summary>
    public double Bottom { get; }

    /// <summary>The largest y.</summary>
    public double Top { get; }

    /// <summary>Points in a row.</summary>
    public int Columns { get; }

    /// <summary>Points in a column.</summary>
    public int Rows { get; }

    /// <summary>
    /// All points, row by row from the bottom, each row from the left: the order in which charts take their values.
    /// </summary>
    public IEnumerable<(double X, double Y)> Points()
    {
        for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
                yield return (X(column), Y(row));
    }

    /// <summary>The x of a column, which may lie between two points.</summary>
    internal double X(double column) => Left + (Right - Left) * column / (Columns - 1);

    /// <summary>The y of a row, which may lie between two points.</summary>
    internal double Y(double row) => Bottom + (Top - Bottom) * row / (Rows - 1);

    /// <summary>Values in the order of the points as a table of rows; infinities and NaN become NaN.</summary>
    internal double[,] Table(double[] values, string operation)
    {
        if (values.Length != Rows * Columns)
            throw new ArgumentException(
                $"{operation}: a grid of {Rows} x {Columns} points needs {Rows * Columns} values, " +
                $"but there are {values.Length}.");
        double[,] table = new double[Rows, Columns];
        for (int i = 0; i < values.Length; i++)
            table[i / Columns, i % Columns] = Extent.Shows(values[i], false) ? values[i] : double.NaN;
        return table;
    }

    static void CheckSide(string lowName, double low, string highName, double high)
    {
        if (!(Math.Abs(low) <= Extent.Largest && Math.Abs(high) <= Extent.Largest && low < high))
            throw new ArgumentException(FormattableString.Invariant(
                $"Grid: {lowName} must be less than {highName}, but {lowName} is {low} and {highName} is {high}."));
    }

    static void CheckCount(string name, int count)
    {
        if (count is < 2 or > 2000)
            throw new ArgumentOutOfRangeException(name, $"Grid: {name} must be 2 to 2000, but it is {count}.");
    }
}
