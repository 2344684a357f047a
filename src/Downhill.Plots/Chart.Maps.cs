using System.Numerics;

namespace Downhill.Plots;

public sealed partial class Chart
{
    /// <summary>A table of numbers as cells of colour, with the numbers in the cells where there is room.</summary>
    /// <param name="values">Shape (rows, columns); the first row is drawn on top. Cells without a number stay
    /// empty.</param>
    /// <param name="rows">The names of the rows; null numbers them from 0.</param>
    /// <param name="columns">The names of the columns; null numbers them from 0.</param>
    /// <param name="options">Title, axes, size and number format; null for the defaults.</param>
    /// <remarks>
    /// One hue from the least to the largest value; where there are values of both signs, one hue for each, and
    /// equal strength of colour means equal distance from zero.
    /// </remarks>
    /// <exception cref="ArgumentException">There are not as many names as rows or columns.</exception>
    public static Chart HeatMap<T>(T[,] values, IEnumerable<string>? rows = null, IEnumerable<string>? columns = null,
        HeatMapOptions? options = null)
        where T : INumberBase<T>
    {
        double[,] numbers = Numbers.From(values, nameof(values));
        options ??= new HeatMapOptions();
        string[] left = Names(rows, numbers.GetLength(0), "rows", "Chart.HeatMap"),
            below = Names(columns, numbers.GetLength(1), "columns", "Chart.HeatMap");
        HeatScale scale = new(numbers.Cast<double>(), options.LogColor, fromZero: false);
        return new Chart(options).Add(new HeatMapLayer(numbers, left, below, options, scale, square: false));
    }

    /// <summary>How often each true class (a row) was taken for each class (a column); the diagonal is right.</summary>
    /// <param name="counts">Shape (classes, classes): the true class first, the predicted one second.</param>
    /// <param name="classes">The names of the classes; null numbers them from 0.</param>
    /// <param name="options">Title, labels and size; without labels the axes say "true" and "predicted".</param>
    /// <exception cref="ArgumentException">The table is not square, or the names do not fit it.</exception>
    public static Chart ConfusionMatrix<T>(T[,] counts, IEnumerable<string>? classes = null,
        HeatMapOptions? options = null)
        where T : INumberBase<T>
    {
        double[,] numbers = Numbers.From(counts, nameof(counts));
        if (numbers.GetLength(0) != numbers.GetLength(1))
            throw new ArgumentException(
                "Chart.ConfusionMatrix: the table must be square, but it has " +
                $"{numbers.GetLength(0)} rows and {numbers.GetLength(1)} columns.");
        string[] names = Names(classes, numbers.GetLength(0), "classes", "Chart.ConfusionMatrix");
        options ??= new HeatMapOptions();
        options = options with { XLabel = options.XLabel ?? "predicted", YLabel = options.YLabel ?? "true" };
        HeatScale scale = new([0, 1], log: false, fromZero: true);
        // The colour is the share of the row: a rare class is seen as clearly as a common one.
        return new Chart(options).Add(new HeatMapLayer(numbers, names, names, options, scale, square: true)
        {
            Strengths = RowShares(numbers),
        });
    }

    static double[,] RowShares(double[,] counts)
    {
        double[,] shares = (double[,])counts.Clone();
        int size = counts.GetLength(0);
        for (int r = 0; r < size; r++)
        {
            double sum = Enumerable.Range(0, size).Sum(c => counts[r, c]);
            for (int c = 0; c < size; c++)
                shares[r, c] = sum > 0 ? counts[r, c] / sum : 0;
        }

        return shares;
    }

    static string[] Names(IEnumerable<string>? names, int count, string what, string operation)
    {
        string[] all = names?.ToArray() ?? [.. Enumerable.Range(0, count).Select(i => NumberText.Plain(i, 0))];
        return all.Length == count
            ? all
            : throw new ArgumentException(
                $"{operation}: every one of the {what} needs one name, but there are {count} {what} and " +
                $"{all.Length} names.");
    }
}
