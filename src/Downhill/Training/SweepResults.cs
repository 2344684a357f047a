using System.Globalization;
using System.Text;

namespace Downhill.Training;

/// <summary>What the combinations of a <see cref="Sweep"/> led to: as a list, as a table, as rows and columns for a
/// heat map.</summary>
public sealed class SweepResults
{
    readonly IReadOnlyList<SweepRun> _runs;

    internal SweepResults(IReadOnlyList<SweepRun> runs) => _runs = runs;

    /// <summary>The runs in their order.</summary>
    public IReadOnlyList<SweepRun> Runs => _runs;

    /// <summary>The hyper-parameters' names, in the order in which they were added.</summary>
    public IReadOnlyList<string> Names => [.. _runs[0].Setting.Values.Select(one => one.Name)];

    /// <summary>The first of the runs with the largest finite figure: for accuracies. Without a finite figure, the
    /// first run.</summary>
    public SweepRun Highest => Finite().MaxBy(run => run.Figure) ?? _runs[0];

    /// <summary>The first of the runs with the least finite figure: for losses. Without a finite figure, the first
    /// run.</summary>
    public SweepRun Lowest => Finite().MinBy(run => run.Figure) ?? _runs[0];

    /// <summary>The values of a hyper-parameter that were tried, in their order.</summary>
    /// <exception cref="KeyNotFoundException">The sweep has none of this name.</exception>
    public IReadOnlyList<double> Values(string name) => [.. _runs.Select(run => run.Setting[name]).Distinct()];

    /// <summary>The values of a hyper-parameter as words, for the axis of a chart.</summary>
    /// <exception cref="KeyNotFoundException">The sweep has none of this name.</exception>
    public IReadOnlyList<string> Labels(string name) => [.. Values(name).Select(Text)];

    /// <summary>The runs with one value of a hyper-parameter.</summary>
    /// <exception cref="KeyNotFoundException">The sweep has none of this name.</exception>
    /// <exception cref="ArgumentException">The value was not tried.</exception>
    public SweepResults Where(string name, double value)
    {
        SweepRun[] some = [.. _runs.Where(run => run.Setting[name] == value)];
        return some.Length > 0 ? new(some) : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"Sweep: a value of \"{name}\" must be one that was tried, {string.Join(", ", Labels(name))}, " +
            $"but {value} is not."));
    }

    /// <summary>The figures as a table: element [i, j] belongs to value i of one hyper-parameter and value j of
    /// another.</summary>
    /// <param name="rows">The one.</param>
    /// <param name="columns">The other.</param>
    /// <exception cref="KeyNotFoundException">The sweep has none of one of the names.</exception>
    /// <exception cref="ArgumentException">A further hyper-parameter has several values: choose one by
    /// <see cref="Where"/>.</exception>
    public double[,] Table(string rows, string columns)
    {
        List<double> down = [.. Values(rows)], across = [.. Values(columns)];
        if (down.Count * across.Count != _runs.Count)
            throw new ArgumentException(
                $"Sweep: a table needs one run for each of {down.Count} x {across.Count} cells, " +
                $"but there are {_runs.Count}. Choose a value of the others by Where.");
        double[,] table = new double[down.Count, across.Count];
        foreach (SweepRun run in _runs)
            table[down.IndexOf(run.Setting[rows]), across.IndexOf(run.Setting[columns])] = run.Figure;
        return table;
    }

    /// <summary>One line a run: the values, and the figure last; columns flush right under their names.</summary>
    public override string ToString()
    {
        string[][] lines = [[.. Names, "figure"], .. _runs.Select(run =>
            (string[])[.. run.Setting.Values.Select(one => Text(one.Value)), Text(run.Figure)])];
        int[] widths = [.. lines[0].Select((_, column) => lines.Max(line => line[column].Length))];
        StringBuilder text = new();
        foreach (string[] line in lines)
            text.AppendJoin("  ", line.Select((cell, column) => cell.PadLeft(widths[column]))).Append('\n');
        return text.ToString();
    }

    IEnumerable<SweepRun> Finite() => _runs.Where(run => double.IsFinite(run.Figure));

    static string Text(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
