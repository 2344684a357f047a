namespace Downhill.Plots;

/// <summary>How a contour map is framed and read. Every option may be left out.</summary>
public sealed record ContourOptions : ChartOptions
{
    /// <summary>
    /// Levels at equal factors instead of equal distances, which shows the floor of a steep valley; values that are not
    /// positive leave holes. Default false.
    /// </summary>
    public bool LogLevels { get; init; }
}
