namespace Downhill.Data;

/// <summary>What a table's columns are used for.</summary>
public sealed record TableOptions
{
    /// <summary>The column to predict. Default null: the last one.</summary>
    public string? Target { get; init; }

    /// <summary>Columns that are not used. Default none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>What the target is. Default null: a classification when it is text or at most 20 distinct whole
    /// numbers, else a regression.</summary>
    public DataTask? Task { get; init; }

    /// <summary>How numbers are scaled, those of a regression's target too. Default
    /// <see cref="Scaling.Standard"/>.</summary>
    public Scaling Scaling { get; init; } = Scaling.Standard;
}
