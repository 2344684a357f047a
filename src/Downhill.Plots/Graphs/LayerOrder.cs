namespace Downhill.Plots;

/// <summary>Orders the spots of each layer so that few edges cross.</summary>
internal static class LayerOrder
{
    const int Sweeps = 12;

    internal static void Untangle(List<Spot>[] layers)
    {
        Spot[][] best = [.. layers.Select(l => l.ToArray())];
        int fewest = Crossings(layers);
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            bool forward = sweep % 2 == 0;
            for (int i = 1; i < layers.Length; i++)
                Sort(layers, forward ? i : layers.Length - 1 - i, forward);
            int crossings = Crossings(layers);
            if (crossings < fewest)
                (fewest, best) = (crossings, [.. layers.Select(l => l.ToArray())]);
        }

        for (int i = 0; i < layers.Length; i++)
            layers[i] = [.. best[i]];
    }

    /// <summary>Puts each spot where the mean of its neighbours in the layer before (or after) is.</summary>
    static void Sort(List<Spot>[] layers, int layer, bool forward)
    {
        Dictionary<Spot, int> places = Places(layers[forward ? layer - 1 : layer + 1]);
        Dictionary<Spot, int> own = Places(layers[layer]);
        // OrderBy keeps equals in their order, so the result does not depend on luck.
        layers[layer] = [.. layers[layer].OrderBy(s =>
            (forward ? s.Before : s.After).Select(n => (double)places[n]).DefaultIfEmpty(own[s]).Average())];
    }

    static Dictionary<Spot, int> Places(List<Spot> layer) =>
        layer.Select((spot, i) => (spot, i)).ToDictionary(p => p.spot, p => p.i);

    static int Crossings(List<Spot>[] layers)
    {
        int count = 0;
        for (int i = 0; i + 1 < layers.Length; i++)
        {
            Dictionary<Spot, int> next = Places(layers[i + 1]);
            (int From, int To)[] edges = [.. layers[i].SelectMany((s, from) => s.After.Select(t => (from, next[t])))];
            for (int a = 0; a < edges.Length; a++)
                for (int b = 0; b < a; b++)
                    count += (edges[a].From - edges[b].From) * (edges[a].To - edges[b].To) < 0 ? 1 : 0;
        }

        return count;
    }
}
