namespace Downhill.Plots;

/// <summary>How one series differs from the usual look. Every option may be left out.</summary>
public sealed record SeriesStyle
{
    /// <summary>
    /// Which of the six series colours, from 0; larger numbers begin again. Null takes the next one. Default null.
    /// </summary>
    public int? Color { get; init; }

    /// <summary>A dashed line, for targets and references. Default false.</summary>
    public bool Dashed { get; init; }

    /// <summary>Dots on the points of a line; null draws them for up to 24 points. Default null.</summary>
    public bool? Dots { get; init; }
}
