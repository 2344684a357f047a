namespace Downhill.Data;

/// <summary>A place on the plane, x to the right and y down.</summary>
internal readonly record struct Point(float X, float Y);

/// <summary>Smooth lines through points.</summary>
internal static class Curve
{
    const int PiecesPerSpan = 5;

    /// <summary>The Catmull-Rom spline through the points, as a line of short pieces (Catmull and Rom, "A Class of
    /// Local Interpolating Splines", 1974). A point given twice is a corner: the spline stops there and starts anew.
    /// </summary>
    internal static Point[] Through(Point[] points)
    {
        List<Point> line = [points[0]];
        for (int i = 0; i + 1 < points.Length; i++)
        {
            if (points[i] == points[i + 1])
                continue;
            Point before = points[Math.Max(0, i - 1)], after = points[Math.Min(points.Length - 1, i + 2)];
            for (int piece = 1; piece <= PiecesPerSpan; piece++)
            {
                float t = piece / (float)PiecesPerSpan;
                line.Add(new(
                    Interpolate(before.X, points[i].X, points[i + 1].X, after.X, t),
                    Interpolate(before.Y, points[i].Y, points[i + 1].Y, after.Y, t)));
            }
        }
        return [.. line];
    }

    static float Interpolate(float a, float b, float c, float d, float t) =>
        b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
