namespace Downhill.Plots;

/// <summary>The levels between the bands of a contour map, at round numbers.</summary>
internal sealed record Levels(double[] Edges, bool Logarithmic)
{
    const int About = 12;

    /// <summary>How many bands of colour there are.</summary>
    internal int Bands => Edges.Length - 1;

    /// <summary>Levels for values; NaN counts for nothing.</summary>
    internal static Levels For(double[,] values, bool logarithmic)
    {
        Extent extent = new(logarithmic);
        foreach (double value in values)
            extent.Include(value);
        (double low, double high, double? step) = AxisRange.Of(extent, null, null, logarithmic, nice: true, About);
        double[] edges = logarithmic ? Powers(low, high) : Even(low, high, step ?? Ticks.Step(low, high, About));
        return new Levels(edges, logarithmic);
    }

    /// <summary>The colour bar that explains the bands.</summary>
    internal ColorBar Bar() => new(Edges[0], Edges[^1], Logarithmic, place => (Style(BandAt(place)), 1));

    /// <summary>The class of a band, counted from the lowest.</summary>
    internal string Style(int band) => Theme.Ramp((band + 0.5) / Bands);

    int BandAt(double place)
    {
        Axis axis = new(Edges[0], Edges[^1], Logarithmic, 0, 1);
        return Math.Clamp(Edges.Count(e => axis.Place(e) <= place) - 1, 0, Bands - 1);
    }

    static double[] Even(double low, double high, double step)
    {
        int count = Math.Max(1, (int)Math.Round((high - low) / step));
        return [.. Enumerable.Range(0, count + 1).Select(i => low + i * (high - low) / count)];
    }

    /// <summary>Equal factors; over a few powers of ten they are 1, 2 and 5.</summary>
    static double[] Powers(double low, double high)
    {
        double decades = Math.Log10(high / low);
        int perDecade = decades <= 5 ? 3 : 1, every = Math.Max(1, (int)Math.Ceiling(decades / About));
        int first = (int)Math.Floor(Math.Log10(low)), last = (int)Math.Ceiling(Math.Log10(high));
        double[] factors = perDecade == 3 ? [1, 2, 5] : [1];
        double[] round = [.. Enumerable.Range(first, last - first + 1).Where(p => p % every == 0)
            .SelectMany(p => factors.Select(f => f * Math.Pow(10, p)))];
        double[] inside = [.. round.Where(e => e > low && e < high)];
        return [low, .. inside, high];
    }
}
