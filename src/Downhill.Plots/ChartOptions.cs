namespace Downhill.Plots;

/// <summary>How a chart is framed: title, axes, size. Every option may be left out.</summary>
public record ChartOptions
{
    /// <summary>The line above the chart, wrapped where it is long. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>What the horizontal axis counts, with its unit in brackets: <c>time (s)</c>. Default none.</summary>
    public string? XLabel { get; init; }

    /// <summary>
    /// What the vertical axis counts, with its unit in brackets. Written level above the axis. Default none.
    /// </summary>
    public string? YLabel { get; init; }

    /// <summary>Width in pixels, 200 to 4000. Default 520: two charts side by side on a desk, one on a phone.</summary>
    /// <remarks>The plot keeps at least 60 pixels, so a chart with long names may become wider than asked.</remarks>
    public int Width { get; init; } = 520;

    /// <summary>Height in pixels, up to 4000; null lets the chart choose by its content. Default null.</summary>
    /// <remarks>
    /// The plot keeps at least 60 pixels, so a chart with a long legend may become higher than asked.
    /// </remarks>
    public int? Height { get; init; }

    /// <summary>A logarithmic horizontal axis; values that are not positive leave gaps. Default false.</summary>
    /// <remarks>Names, intervals of a histogram and grids stay linear.</remarks>
    public bool LogX { get; init; }

    /// <summary>A logarithmic vertical axis; values that are not positive leave gaps. Default false.</summary>
    /// <remarks>Names and grids stay linear.</remarks>
    public bool LogY { get; init; }

    /// <summary>The left end of the horizontal axis; null follows the data. Default null.</summary>
    /// <remarks>An axis of names has no ends to set; so with the three options below.</remarks>
    public double? XMin { get; init; }

    /// <summary>The right end of the horizontal axis; null follows the data. Default null.</summary>
    public double? XMax { get; init; }

    /// <summary>The lower end of the vertical axis; null follows the data. Default null.</summary>
    public double? YMin { get; init; }

    /// <summary>The upper end of the vertical axis; null follows the data. Default null.</summary>
    public double? YMax { get; init; }

    /// <summary>True where an end of an axis is given, so that data may lie outside the plot.</summary>
    internal bool Limits => (XMin ?? XMax ?? YMin ?? YMax) is not null;

    internal double DrawnWidth => Math.Clamp(Width, 200, 4000);
}
