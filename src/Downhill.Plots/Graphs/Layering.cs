namespace Downhill.Plots;

/// <summary>Gives each node of a graph its layer: one after the last of the nodes before it.</summary>
internal static class Layering
{
    internal static void Assign(IReadOnlyList<Spot> nodes, IReadOnlyList<(int From, int To)> edges)
    {
        ILookup<int, int> after = edges.ToLookup(e => e.From, e => e.To);
        int[] open = new int[nodes.Count];
        foreach ((_, int to) in edges)
            open[to]++;

        int[] sources = [.. Enumerable.Range(0, nodes.Count).Where(n => open[n] == 0)];
        Queue<int> ready = new(sources);
        int done = 0;
        for (; ready.TryDequeue(out int node); done++)
            foreach (int next in after[node])
            {
                nodes[next].Layer = Math.Max(nodes[next].Layer, nodes[node].Layer + 1);
                if (--open[next] == 0)
                    ready.Enqueue(next);
            }

        if (done < nodes.Count)
            throw new InvalidOperationException(
                $"GraphDrawing: the edges must not form a circle, but {nodes.Count - done} of {nodes.Count} nodes " +
                "lie on one or behind one.");

        // A parameter stands beside the step that uses it, not at the far end of the drawing.
        foreach (int source in sources)
            nodes[source].Layer = after[source].Select(n => nodes[n].Layer - 1).DefaultIfEmpty(0).Min();
    }
}
