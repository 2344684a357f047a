namespace Downhill.Plots;

/// <summary>How a heat map is framed and read. Every option may be left out.</summary>
public sealed record HeatMapOptions : ChartOptions
{
    /// <summary>
    /// The .NET number format of the values in the cells, for example <c>0.00</c>; written the same in every culture.
    /// Null writes up to four significant digits; the empty text writes none and draws a colour bar instead.
    /// Default null.
    /// </summary>
    /// <remarks>Where the cells are too small for their texts, the colour bar is drawn too.</remarks>
    public string? ValueFormat { get; init; }

    /// <summary>
    /// Colours by the logarithm of the values; those that are not positive stay empty. Default false.
    /// </summary>
    public bool LogColor { get; init; }
}
