namespace Downhill.Data;

/// <summary>The way one picture is written: slant, turn, size, place, thickness, and a smooth displacement of the
/// plane that no two pictures share. Only + - * / are used, so the numbers are equal on every machine.
/// </summary>
internal readonly ref struct DigitHand
{
    const int Knots = 4;

    // Measured against three networks: a linear one must stay under 93 % and one with 128 hidden units come above 97 %.
    const float LargestSlant = 0.42f, LargestTurn = 0.12f, LargestShift = 1.9f, Wobble = 0.147f;
    const float SmallestHeight = 16.5f, LargestHeight = 21.5f, SmallestAspect = 0.62f, LargestAspect = 0.95f;

    readonly float _xx, _xy, _yx, _yy, _shiftX, _shiftY;
    readonly Span<Point> _knots;

    /// <summary>Half the width of the line, in pixels.</summary>
    internal float Radius { get; }

    /// <param name="random">Where the numbers come from.</param>
    /// <param name="knots">Memory for the displacements: <see cref="KnotCount"/> points.</param>
    internal DigitHand(ref RandomStream random, Span<Point> knots)
    {
        float slant = random.Between(-LargestSlant * 0.5f, LargestSlant),
            turn = random.Between(-LargestTurn, LargestTurn);
        float height = random.Between(SmallestHeight, LargestHeight),
            width = height * random.Between(SmallestAspect, LargestAspect);

        // A rotation with rational numbers: (1 - t^2, 2t) / (1 + t^2) lies on the circle, and no sine is asked for.
        float cosine = (1 - turn * turn) / (1 + turn * turn), sine = 2 * turn / (1 + turn * turn);
        (_xx, _xy) = (cosine * width, -(cosine * slant + sine) * height);
        (_yx, _yy) = (sine * width, (cosine - sine * slant) * height);
        (_shiftX, _shiftY) = (random.Between(-LargestShift, LargestShift), random.Between(-LargestShift, LargestShift));
        Radius = random.Between(0.9f, 1.8f);
        foreach (ref Point knot in knots)
            knot = new(random.Tent() * Wobble, random.Tent() * Wobble);
        _knots = knots;
    }

    internal const int KnotCount = Knots * Knots;

    /// <summary>From the digit's box to the pixels of the picture.</summary>
    internal Point Place(Point p)
    {
        Point away = Displacement(p);
        float x = p.X + away.X, y = p.Y + away.Y;
        const float middle = DrawnDigits.Side / 2f;
        return new(_xx * x + _xy * y + middle + _shiftX, _yx * x + _yy * y + middle + _shiftY);
    }

    /// <summary>Between the knots of a grid over the box, smoothly.</summary>
    Point Displacement(Point p)
    {
        float gridX = Math.Clamp((p.X + 0.5f) * (Knots - 1), 0, Knots - 1.001f),
            gridY = Math.Clamp((p.Y + 0.5f) * (Knots - 1), 0, Knots - 1.001f);
        int column = (int)gridX, row = (int)gridY, knot = row * Knots + column;
        float u = Smooth(gridX - column), v = Smooth(gridY - row);
        Point a = _knots[knot], b = _knots[knot + 1], c = _knots[knot + Knots], d = _knots[knot + Knots + 1];
        return new(Mix(Mix(a.X, b.X, u), Mix(c.X, d.X, u), v), Mix(Mix(a.Y, b.Y, u), Mix(c.Y, d.Y, u), v));
    }

    static float Smooth(float t) => t * t * (3 - 2 * t);

    static float Mix(float a, float b, float t) => a + (b - a) * t;
}
