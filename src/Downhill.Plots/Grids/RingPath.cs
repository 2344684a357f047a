namespace Downhill.Plots;

/// <summary>Writes the rings around a region of a grid as one path.</summary>
internal static class RingPath
{
    internal static string Of(Grid grid, double[,] values, double level, Plane plane)
    {
        PathBuilder path = new();
        foreach (List<(double Column, double Row)> ring in Rings.Around(values, level))
        {
            for (int i = 0; i < ring.Count; i++)
            {
                (double x, double y) = (plane.X.Map(grid.X(ring[i].Column)), plane.Y.Map(grid.Y(ring[i].Row)));
                _ = i == 0 ? path.Move(x, y) : path.Line(x, y);
            }

            path.Close();
        }

        return path.ToString();
    }
}
