namespace Downhill.Kernels;

/// <summary>
/// Where results go: row r, column c of them to row RowStart + r · RowStep, column ColumnStart + c · ColumnStep of a
/// plane of the target.
/// </summary>
internal readonly record struct ResultMap(int Height, int Width, int RowStart, int RowStep, int ColumnStart,
    int ColumnStep)
{
    internal int Pixels => Height * Width;

    internal int Place(int row, int column) =>
        (RowStart + row * RowStep) * Width + ColumnStart + column * ColumnStep;
}

/// <summary>Results in one row of the target: Length of them from place Start of a tile on.</summary>
internal readonly record struct Strip(int Start, int Length, int Target);
