namespace Downhill.Data;

/// <summary>Cuts rows into parts in which each class has its share, drawn by a seed.</summary>
public static class Split
{
    /// <summary>Cuts a part off.</summary>
    /// <param name="labels">The class index of each row; empty when the rows have no classes, which then count as
    /// one.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="fraction">The share of the part, above 0 and below 1. It gets round(fraction x count) rows, at
    /// least 1, and at least 1 is left.</param>
    /// <param name="seed">Decides which rows.</param>
    /// <returns>The rows that are left and the rows that were cut off, each ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1, or there are fewer than 2
    /// rows.</exception>
    public static (int[] Kept, int[] Cut) Stratified(ReadOnlySpan<long> labels, int count, double fraction, long seed)
    {
        if (!(fraction > 0 && fraction < 1))
            throw new ArgumentOutOfRangeException(
                nameof(fraction), $"Split: the fraction must be above 0 and below 1, but it is {fraction}.");
        if (count < 2)
            throw new ArgumentOutOfRangeException(
                nameof(count), $"Split: there must be at least 2 rows to cut, but there is {count}.");
        int[][] classes = ShuffledClasses(labels, count, seed);
        int[] shares = Shares([.. classes.Select(rows => rows.Length)],
            Math.Clamp((int)Math.Round(fraction * count), 1, count - 1), count);
        List<int> kept = [], cut = [];
        for (int i = 0; i < classes.Length; i++)
        {
            cut.AddRange(classes[i].AsSpan(0, shares[i]));
            kept.AddRange(classes[i].AsSpan(shares[i]));
        }
        return ([.. kept.Order()], [.. cut.Order()]);
    }

    /// <summary>Deals the rows into parts of equal size (to one row), each class evenly: for
    /// cross-validation.</summary>
    /// <param name="labels">The class index of each row; empty when the rows have no classes.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="folds">The number of parts, 2 to count.</param>
    /// <param name="seed">Decides which rows.</param>
    /// <returns>The rows of each part, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is below 2 or above the number of
    /// rows.</exception>
    public static int[][] Folds(ReadOnlySpan<long> labels, int count, int folds, long seed)
    {
        if (folds < 2 || folds > count)
            throw new ArgumentOutOfRangeException(nameof(folds),
                $"Split: there must be 2 to {count} folds, as there are {count} rows, but {folds} were asked for.");
        List<int>[] parts = [.. Enumerable.Range(0, folds).Select(_ => new List<int>())];

        // Dealing goes on where the class before stopped, so sizes differ by one at most.
        int next = 0;
        foreach (int[] rows in ShuffledClasses(labels, count, seed))
            foreach (int row in rows)
                parts[next++ % folds].Add(row);
        return [.. parts.Select(part => part.Order().ToArray())];
    }

    static int[][] ShuffledClasses(ReadOnlySpan<long> labels, int count, long seed)
    {
        var random = new RandomStream(seed, Purpose.Split);
        var classes = new SortedDictionary<long, List<int>>();
        for (int row = 0; row < count; row++)
        {
            long label = labels.IsEmpty ? 0 : labels[row];
            if (!classes.TryGetValue(label, out List<int>? rows))
                classes.Add(label, rows = []);
            rows.Add(row);
        }
        int[][] shuffled = [.. classes.Values.Select(rows => rows.ToArray())];
        foreach (int[] rows in shuffled)
            random.Shuffle(rows.AsSpan());
        return shuffled;
    }

    /// <summary>How many rows each class gives: its exact share rounded down, and what is missing from those cut
    /// most.</summary>
    static int[] Shares(int[] sizes, int total, int count)
    {
        int[] shares = [.. sizes.Select(size => (int)((long)size * total / count))];
        IEnumerable<int> byLoss = Enumerable.Range(0, sizes.Length)
            .OrderByDescending(i => (long)sizes[i] * total % count).ThenBy(i => i);
        foreach (int i in byLoss.Take(total - shares.Sum()))
            shares[i]++;
        return shares;
    }
}
