namespace Downhill.Plots;

/// <summary>The texts of a node and the room that they need.</summary>
internal sealed record GraphNode(string Label, string? Detail, int Color)
{
    internal const double DetailSize = 11;
    const double MostWidth = 170, Padding = 12, LeastWidth = 34;

    internal string ShownLabel => TextWidth.Fit(Label, MostWidth, bold: true);

    internal string? ShownDetail => Detail is null ? null : TextWidth.Fit(Detail, MostWidth, DetailSize);

    internal double Width => Math.Max(LeastWidth, 2 * Padding +
        Math.Max(TextWidth.Of(ShownLabel, bold: true), TextWidth.Of(ShownDetail ?? "", DetailSize)));

    internal double Height => Detail is null ? 30 : 42;
}
