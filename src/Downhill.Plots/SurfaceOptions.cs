namespace Downhill.Plots;

/// <summary>How a surface is framed and from where it is seen. Every option may be left out.</summary>
public sealed record SurfaceOptions
{
    /// <summary>The line above the drawing, wrapped where it is long. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>What x counts. Default none.</summary>
    public string? XLabel { get; init; }

    /// <summary>What y counts. Default none.</summary>
    public string? YLabel { get; init; }

    /// <summary>What the height counts. Default none.</summary>
    public string? ZLabel { get; init; }

    /// <summary>Width in pixels, 200 to 4000. Default 520.</summary>
    public int Width { get; init; } = 520;

    /// <summary>Height in pixels, 200 to 4000. Default 420.</summary>
    public int Height { get; init; } = 420;

    /// <summary>The turn of the viewer around the surface in degrees; at 0 x runs to the right. Default 32.</summary>
    public double Azimuth { get; init; } = 32;

    /// <summary>How far the viewer looks down in degrees, 5 to 85. Default 30.</summary>
    public double Elevation { get; init; } = 30;
}
