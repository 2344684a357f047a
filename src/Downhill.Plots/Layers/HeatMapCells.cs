namespace Downhill.Plots;

/// <summary>Draws the cells of a large heat map in few words: one path for each of 32 strengths of a colour.</summary>
internal static class HeatMapCells
{
    const int Strengths = 32;

    internal static void Draw(SvgWriter svg, Box area, double[,] values, HeatScale scale)
    {
        SortedDictionary<(string Style, int Strength), PathBuilder> paths = [];
        int rows = values.GetLength(0), columns = values.GetLength(1);
        for (int r = 0; r < rows; r++)
            for (int start = 0, end; start < columns; start = end)
            {
                (string Style, int Strength) key = Key(scale, values[r, start]);
                for (end = start + 1; end < columns && Key(scale, values[r, end]) == key;)
                    end++;
                if (!paths.TryGetValue(key, out PathBuilder? path))
                    paths[key] = path = new PathBuilder();
                Append(path, area, r / (double)rows, (r + 1) / (double)rows, start / (double)columns,
                    end / (double)columns);
            }

        foreach (((string style, int strength), PathBuilder path) in paths)
            svg.Path(path.ToString(), style, $" fill-opacity=\"{SvgWriter.Number(strength / (double)Strengths)}\"");
    }

    static (string Style, int Strength) Key(HeatScale scale, double value)
    {
        (string style, double opacity) = scale.Of(value) ?? (Theme.Gap, 1);
        return (style, (int)Math.Round(opacity * Strengths));
    }

    /// <summary>A rectangle on whole pixels: between two edges inside a pixel the paper would shine through.</summary>
    static void Append(PathBuilder path, Box area, double top, double bottom, double left, double right)
    {
        double x = Math.Round(area.Left + left * area.Width), y = Math.Round(area.Top + top * area.Height);
        string width = SvgWriter.Number(Math.Round(area.Left + right * area.Width) - x);
        string height = SvgWriter.Number(Math.Round(area.Top + bottom * area.Height) - y);
        path.Move(x, y).Raw($"h{width}v{height}h-{width}z");
    }
}
