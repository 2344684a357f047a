namespace Downhill.Plots;

/// <summary>How many values fall into each of equal intervals, whose edges are round numbers.</summary>
internal sealed class HistogramLayer : Layer
{
    const int FewestBins = 5, MostBins = 80;

    readonly double _step, _start;
    readonly long _first;
    readonly int[] _counts;

    internal HistogramLayer(double[] values, int? bins)
    {
        double[] shown = [.. values.Where(v => Extent.Shows(v, false)).Order()];
        if (shown.Length == 0)
        {
            _counts = [];
            return;
        }

        double low = shown[0], high = shown[^1];
        (low, high) = high > low ? (low, high) : (low - 0.5, high + 0.5);
        _step = Ticks.Step(low, high, bins is int wanted ? Math.Clamp(wanted, 1, MostBins) : Bins(shown));
        // Whole numbers stand in the middle of an interval; in shorter ones there would be gaps.
        if (shown.All(double.IsInteger))
            (_step, _start) = _step <= 1 ? (1.0, -0.5) : (_step, 0.0);
        _first = Place(shown[0]);
        _counts = new int[Math.Clamp(LastPlace(shown[^1]) - _first + 1, 1, 1000)];
        foreach (double value in shown)
            _counts[Math.Clamp(Place(value) - _first, 0, _counts.Length - 1)]++;
    }

    internal override bool LinearX => true;

    internal override void Measure(Extent x, Extent y)
    {
        (x.Exact, y.Exact) = (true, false);
        if (_counts.Length == 0)
            return;
        x.Include([Edge(0), Edge(_counts.Length)]);
        y.Include(0);
        y.Include(_counts.Min(c => Math.Max(1, c)));
        y.Include(_counts.Max());
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        for (int i = 0; i < _counts.Length; i++)
        {
            double low = Edge(i), high = Edge(i + 1);
            double left = plane.X.Map(low), right = plane.X.Map(high), top = plane.Y.Map(_counts[i]);
            if (_counts[i] > 0 && !double.IsNaN(left + right + top))
                svg.Rect(left + 0.5, top, right - left - 1, plane.Y.Base() - top, Theme.Fill(Color), 1,
                    Tip(low, high, _counts[i]));
        }
    }

    string Tip(double low, double high, int count) => (_start != 0
        ? NumberText.Short(low - _start) : $"{NumberText.Short(low)} to {NumberText.Short(high)}") +
        $": {NumberText.Plain(count, 0)}";

    long Place(double value) => (long)Math.Floor((value - _start) / _step + 1e-9);

    /// <summary>The interval of the largest value. The last one holds its right edge as well: shares of exactly 1 shall
    /// not stand beyond 1.</summary>
    long LastPlace(double largest)
    {
        long place = Place(largest);
        bool onEdge = Math.Abs(largest / _step - place) < 1e-9;
        return _start == 0 && onEdge && place > _first ? place - 1 : place;
    }

    double Edge(int i) => Math.Clamp((_first + i) * _step + _start, -Extent.Largest, Extent.Largest);

    /// <summary>Source: Freedman, Diaconis, "On the histogram as a density estimator", 1981.</summary>
    static int Bins(double[] sorted)
    {
        double middle = sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
        double width = 2 * middle / Math.Cbrt(sorted.Length), range = sorted[^1] - sorted[0];
        return width > 0 ? (int)Math.Clamp(range / width, FewestBins, MostBins) : 20;
    }
}
