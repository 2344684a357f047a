namespace Downhill.Plots;

/// <summary>The units of a fully connected network as columns of circles, with a line for each weight.</summary>
/// <remarks>
/// Of a layer with more than 12 units the first and the last are drawn, and how many there are is written.
/// </remarks>
/// <param name="layers">The units of each layer, from the inputs to the outputs; each at least 1.</param>
public sealed class NetworkDrawing(params IEnumerable<int> layers) : Drawing
{
    const double LeastSlot = 44, Edge = 30;

    readonly int[] _layers = [.. layers.Select(n => Math.Max(1, n))];

    /// <summary>The line above the drawing, wrapped where it is long. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>Width in pixels, 200 to 4000; many layers make the drawing wider. Default 520.</summary>
    public int Width { get; init; } = 520;

    /// <summary>Names under the columns, from the inputs to the outputs. Default none.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names of the inputs, written at the left where all of them are drawn. Default none.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Names of the outputs, written at the right where all of them are drawn. Default none.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>
    /// The weights between each two columns, shape (outputs, inputs): blue lines are positive, orange ones negative,
    /// thicker ones larger. Default none: all lines are alike.
    /// </summary>
    public IReadOnlyList<double[,]> Weights { get; init; } = [];

    internal override string Description => Title ?? "Network of " + string.Join(", ", _layers) + " units";

    internal override (double Width, double Height) Draw(SvgWriter svg)
    {
        const double margin = 14;
        UnitColumn[] columns = [.. _layers.Select(n => new UnitColumn(n))];
        double wanted = Math.Clamp(Width, 200, 4000);
        if (columns.Length == 0)
            return (wanted, Heading.Draw(svg, Title, margin, wanted) + margin);
        double before = margin + Edge + Room(Inputs, columns[0], wanted);
        double after = margin + Edge + Room(Outputs, columns[^1], wanted);
        double width = Math.Max(wanted, before + after + (columns.Length - 1) * LeastSlot);
        double slot = (width - before - after) / Math.Max(1, columns.Length - 1);
        double top = Heading.Draw(svg, Title, margin, width) + 8;
        // All columns have the distance of the fullest one.
        double distance = columns.Min(c => c.Distance), height = columns.Max(c => c.Height(distance)),
            foot = top + height + 24;
        for (int i = 0; i < columns.Length; i++)
            columns[i].Place(columns.Length == 1 ? width / 2 : before + i * slot, top + height / 2, distance);

        for (int i = 1; i < columns.Length; i++)
            columns[i].DrawWeights(svg, columns[i - 1], i <= Weights.Count ? Weights[i - 1] : null);
        for (int i = 0; i < columns.Length; i++)
            columns[i].DrawUnits(svg, foot, Math.Min(slot - 6, 2 * Math.Min(columns[i].X, width - columns[i].X) - 4),
                i < Names.Count ? Names[i] : null);
        columns[0].DrawNames(svg, Inputs, Anchor.End, width);
        columns[^1].DrawNames(svg, Outputs, Anchor.Start, width);
        return (width, foot + (Names.Count > 0 ? 18 : 0) + margin);
    }

    static double Room(IReadOnlyList<string> names, UnitColumn column, double width) =>
        names.Count == 0 || !column.Whole ? 0 : Math.Min(width * 0.25, names.Max(n => TextWidth.Of(n))) - 8;
}
