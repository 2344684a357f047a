namespace Downhill.Kernels;

/// <summary>C cut in rows times columns of parts.</summary>
internal readonly record struct Grid(int RowParts, int ColumnParts)
{
    internal int Parts => RowParts * ColumnParts;

    /// <summary>The grid whose largest part is smallest; columns are cut at multiples of the grain.</summary>
    internal static Grid Of(int rows, int columns, int grain, int parts)
    {
        Grid best = new(parts, 1);
        long least = long.MaxValue;
        for (int rowParts = parts; rowParts >= 1; rowParts--)
        {
            if (parts % rowParts != 0)
                continue;
            int columnParts = parts / rowParts;
            long grains = ((long)columns + grain - 1) / grain;
            long size = (rows + rowParts - 1) / rowParts * ((grains + columnParts - 1) / columnParts) * grain;
            if (size < least)
                (best, least) = (new(rowParts, columnParts), size);
        }
        return best;
    }

    internal Share Rows(int rows, int grain, int part) => Share.Of(rows, grain, part % RowParts, RowParts);

    internal Share Columns(int columns, int grain, int part) => Share.Of(columns, grain, part / RowParts, ColumnParts);
}
