namespace Downhill.Plots;

/// <summary>Turns a row of points into the path of a line that is no finer than the screen.</summary>
internal static class Trace
{
    /// <summary>The points in pixels; NaN in both coordinates where a point has no place.</summary>
    internal static (double X, double Y)[] Pixels(double[] x, double[] y, Plane plane)
    {
        (double X, double Y)[] points = new (double, double)[x.Length];
        for (int i = 0; i < points.Length; i++)
        {
            (double px, double py) = (plane.X.Map(x[i]), plane.Y.Map(y[i]));
            points[i] = double.IsNaN(px + py) ? (double.NaN, double.NaN) : (px, py);
        }

        return points;
    }

    /// <summary>The path through the points, in steps or straight; a point between two gaps becomes a dot.</summary>
    internal static string Path((double X, double Y)[] points, bool steps)
    {
        PathBuilder path = new();
        foreach (List<(double X, double Y)> run in Runs(points))
            Append(path, Thin(run), steps);
        return path.ToString();
    }

    /// <summary>The stretches between gaps.</summary>
    internal static IEnumerable<List<(double X, double Y)>> Runs((double X, double Y)[] points)
    {
        List<(double X, double Y)> run = [];
        foreach ((double X, double Y) point in points)
        {
            if (!double.IsNaN(point.X))
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }

    /// <summary>
    /// At most four points a pixel column: the first, the lowest, the highest and the last, in their order.
    /// </summary>
    /// <remarks>Drawn, the thinned line covers the same pixels as the full one, peaks included.</remarks>
    internal static List<(double X, double Y)> Thin(List<(double X, double Y)> run)
    {
        List<(double X, double Y)> kept = [];
        for (int start = 0; start < run.Count;)
        {
            int end = start + 1;
            while (end < run.Count && Math.Floor(run[end].X) == Math.Floor(run[start].X))
                end++;
            Keep(run, start, end, kept);
            start = end;
        }

        return kept;
    }

    static void Keep(List<(double X, double Y)> run, int start, int end, List<(double X, double Y)> kept)
    {
        int low = start, high = start;
        for (int i = start; i < end; i++)
        {
            low = run[i].Y < run[low].Y ? i : low;
            high = run[i].Y > run[high].Y ? i : high;
        }

        int previous = -1;
        foreach (int i in (ReadOnlySpan<int>)[start, Math.Min(low, high), Math.Max(low, high), end - 1])
        {
            if (i > previous)
                kept.Add(run[i]);
            previous = Math.Max(previous, i);
        }
    }

    static void Append(PathBuilder path, List<(double X, double Y)> run, bool steps)
    {
        if (run.Count == 1)
        {
            path.Dot(run[0].X, run[0].Y);
            return;
        }

        path.Move(run[0].X, run[0].Y);
        for (int i = 1; i < run.Count; i++)
        {
            if (steps)
                path.Line(run[i].X, run[i - 1].Y);
            path.Line(run[i].X, run[i].Y);
        }
    }
}
