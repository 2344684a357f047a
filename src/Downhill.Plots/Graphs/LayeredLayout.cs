namespace Downhill.Plots;

/// <summary>Places the nodes of a directed graph in layers, so that all edges run one way.</summary>
/// <remarks>
/// Source: Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of Hierarchical System Structures", 1981.
/// </remarks>
internal sealed class LayeredLayout
{
    readonly List<Spot>[] _layers;

    /// <summary>The layout of nodes given by their sizes, and edges given by the numbers of their two ends.</summary>
    /// <exception cref="InvalidOperationException">The edges form a circle.</exception>
    internal LayeredLayout(IReadOnlyList<Spot> nodes, IReadOnlyList<(int From, int To)> edges, double layerGap)
    {
        Layering.Assign(nodes, edges);
        _layers = [.. Enumerable.Range(0, nodes.Select(n => n.Layer).Append(-1).Max() + 1)
            .Select(_ => new List<Spot>())];
        foreach (Spot node in nodes)
            _layers[node.Layer].Add(node);
        Routes = [.. edges.Select(e => Route(nodes[e.From], nodes[e.To]))];
        LayerOrder.Untangle(_layers);
        Length = PlaceLayers(layerGap);
        Breadth = Placement.Place(_layers);
    }

    /// <summary>For each edge the spots that it passes, its two nodes included.</summary>
    internal IReadOnlyList<Spot[]> Routes { get; }

    /// <summary>The size of the whole along depth.</summary>
    internal double Length { get; }

    /// <summary>The size of the whole across.</summary>
    internal double Breadth { get; }

    /// <summary>An edge over several layers gets a bend in each, so that it keeps clear of the nodes there.</summary>
    Spot[] Route(Spot from, Spot to)
    {
        List<Spot> route = [from];
        for (int layer = from.Layer + 1; layer <= to.Layer; layer++)
        {
            Spot next = to;
            if (layer < to.Layer)
            {
                next = new Spot(0, 0) { Layer = layer };
                _layers[layer].Add(next);
            }

            route[^1].After.Add(next);
            next.Before.Add(route[^1]);
            route.Add(next);
        }

        return [.. route];
    }

    double PlaceLayers(double gap)
    {
        double depth = 0;
        foreach (List<Spot> layer in _layers)
        {
            double thickness = layer.Max(s => s.Thickness);
            foreach (Spot spot in layer)
            {
                spot.Depth = depth + thickness / 2;
                // Edges pass a layer straight, however thick it is, and bend between the layers.
                spot.Thickness = spot.IsBend ? thickness : spot.Thickness;
            }

            depth += thickness + gap;
        }

        return Math.Max(0, depth - gap);
    }
}
