namespace Downhill.Plots;

/// <summary>
/// Moves the spots of each layer towards their neighbours, so that edges run straight where they can.
/// </summary>
internal static class Placement
{
    const double Gap = 26, BendGap = 16;
    // An odd number, so that the last sweep runs along the edges and the ends of chains come to rest.
    const int Rounds = 101;

    /// <summary>Places all spots across and returns the breadth of the whole.</summary>
    internal static double Place(List<Spot>[] layers)
    {
        foreach (List<Spot> layer in layers)
            Apart(layer, new double[layer.Count]);
        for (int round = 0; round < Rounds; round++)
            for (int i = 0; i < layers.Length; i++)
            {
                List<Spot> layer = layers[round % 2 == 0 ? i : layers.Length - 1 - i];
                Apart(layer, [.. layer.Select(Wish)]);
            }

        Spot[] all = [.. layers.SelectMany(l => l)];
        double low = all.Select(s => s.Across - s.Breadth / 2).DefaultIfEmpty(0).Min();
        foreach (Spot spot in all)
            spot.Across -= low;
        return all.Select(s => s.Across + s.Breadth / 2).DefaultIfEmpty(0).Max();
    }

    /// <summary>The mean of the neighbours, where those count more to which the edge should be straight.</summary>
    static double Wish(Spot spot)
    {
        (double sum, double weight) = (0, 0);
        foreach (Spot neighbour in spot.Before)
            Count(neighbour, Pull(neighbour, spot));
        foreach (Spot neighbour in spot.After)
            Count(neighbour, Pull(spot, neighbour));
        return weight > 0 ? sum / weight : spot.Across;

        void Count(Spot neighbour, double pull) => (sum, weight) = (sum + pull * neighbour.Across, weight + pull);
    }

    /// <summary>Long edges and chains of steps are easy to follow when they are straight.</summary>
    static double Pull(Spot from, Spot to) =>
        from.IsBend || to.IsBend || (from.After.Count == 1 && to.Before.Count == 1) ? 4 : 1;

    /// <summary>Places a layer at its wishes, as far as its spots keep their distance.</summary>
    /// <remarks>
    /// Pushing all to one side and all to the other are both allowed; so is the middle between the two.
    /// </remarks>
    static void Apart(List<Spot> layer, double[] wishes)
    {
        double[] right = [.. wishes], left = [.. wishes];
        for (int i = 1; i < layer.Count; i++)
            right[i] = Math.Max(right[i], right[i - 1] + Distance(layer[i - 1], layer[i]));
        for (int i = layer.Count - 2; i >= 0; i--)
            left[i] = Math.Min(left[i], left[i + 1] - Distance(layer[i], layer[i + 1]));
        for (int i = 0; i < layer.Count; i++)
            layer[i].Across = (left[i] + right[i]) / 2;
    }

    static double Distance(Spot a, Spot b) => (a.Breadth + b.Breadth) / 2 + (a.IsBend || b.IsBend ? BendGap : Gap);
}
