namespace Downhill.Plots;

/// <summary>A drawing of a directed graph: the steps of a computation, with their values and their slopes.</summary>
/// <remarks>
/// Nodes are placed in layers, so that all edges run one way; the drawing is as large as the graph needs. The same
/// nodes and edges in the same order always give the same drawing. Edges that form a circle cannot run one way:
/// drawing them throws an <see cref="InvalidOperationException"/>.
/// </remarks>
public sealed class GraphDrawing : Drawing
{
    readonly List<GraphNode> _nodes = [];
    readonly Dictionary<string, int> _places = [];
    readonly List<(int From, int To)> _edges = [];
    readonly List<string?> _labels = [];

    /// <summary>The line above the drawing, wrapped where it is long. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>True to let the edges run downwards, false to let them run to the right. Default false.</summary>
    public bool Downward { get; init; }

    internal override string Description => Title ?? "Graph";

    /// <summary>Adds a node.</summary>
    /// <param name="id">A name by which edges find the node; it is not shown.</param>
    /// <param name="label">The text in the node.</param>
    /// <param name="detail">A second line in the node: a value, a shape. Default none.</param>
    /// <param name="color">Which series colour the node has, from 0. Default 0.</param>
    /// <returns>This drawing.</returns>
    /// <exception cref="ArgumentException">There is a node of this id.</exception>
    public GraphDrawing AddNode(string id, string label, string? detail = null, int color = 0)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!_places.TryAdd(id, _nodes.Count))
            throw new ArgumentException(
                $"GraphDrawing.AddNode: every node needs an id of its own, but \"{id}\" is there already.");
        _nodes.Add(new GraphNode(label, detail, Math.Abs(color % 1000)));
        return this;
    }

    /// <summary>Adds an edge between two nodes.</summary>
    /// <param name="from">The id of the node where the edge begins.</param>
    /// <param name="to">The id of the node where it ends.</param>
    /// <param name="label">A few words beside the edge: a local derivative. Default none.</param>
    /// <returns>This drawing.</returns>
    /// <exception cref="ArgumentException">There is no node of one of the ids.</exception>
    public GraphDrawing AddEdge(string from, string to, string? label = null)
    {
        _edges.Add((Find(from), Find(to)));
        _labels.Add(label);
        return this;
    }

    /// <exception cref="InvalidOperationException">The edges form a circle.</exception>
    internal override (double Width, double Height) Draw(SvgWriter svg)
    {
        const double margin = 14;
        double room = Downward ? 44 : Math.Max(44, 26 + _labels.Select(l => TextWidth.Of(l ?? "")).Append(0).Max());
        Spot[] spots = [.. _nodes.Select(n => Downward ? new Spot(n.Height, n.Width) : new Spot(n.Width, n.Height))];
        LayeredLayout layout = new(spots, _edges, room);
        (double wide, double high) = Downward ? (layout.Breadth, layout.Length) : (layout.Length, layout.Breadth);
        double width = Math.Max(200, wide + 2 * margin), top = Heading.Draw(svg, Title, margin, width) + 4;

        GraphPainter painter = new(svg, Downward, margin, top);
        for (int i = 0; i < _edges.Count; i++)
            painter.Edge(layout.Routes[i]);
        for (int i = 0; i < _nodes.Count; i++)
            painter.Node(spots[i], _nodes[i]);
        for (int i = 0; i < _edges.Count; i++)
            painter.Label(layout.Routes[i], _labels[i]);
        return (width, top + high + margin);
    }

    int Find(string id) => _places.TryGetValue(id, out int place)
        ? place
        : throw new ArgumentException($"GraphDrawing.AddEdge: both ends must be nodes, but \"{id}\" is not.");
}
