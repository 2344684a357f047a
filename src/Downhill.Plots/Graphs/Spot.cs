namespace Downhill.Plots;

/// <summary>A place in a layered layout: a node, or a bend where an edge passes a layer.</summary>
/// <remarks>Depth runs along the edges, from layer to layer; across runs along a layer.</remarks>
internal sealed class Spot(double thickness, double breadth)
{
    /// <summary>The size along depth.</summary>
    internal double Thickness { get; set; } = thickness;

    /// <summary>The size across.</summary>
    internal double Breadth { get; } = breadth;

    internal bool IsBend => Breadth == 0;

    internal int Layer { get; set; }

    /// <summary>The middle, along depth and across.</summary>
    internal double Depth { get; set; }

    /// <inheritdoc cref="Depth"/>
    internal double Across { get; set; }

    /// <summary>The spots of the layer before with an edge to this one.</summary>
    internal List<Spot> Before { get; } = [];

    /// <summary>The spots of the layer after with an edge from this one.</summary>
    internal List<Spot> After { get; } = [];
}
