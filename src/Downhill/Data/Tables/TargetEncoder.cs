using System.Globalization;
using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>Turns the column to predict into class indices, or into scaled numbers.</summary>
public sealed class TargetEncoder
{
    /// <summary>A target of whole numbers is a classification when it has at most so many distinct ones.</summary>
    public const int MostNumberClasses = 20;

    readonly Dictionary<string, long> _labels = new(StringComparer.Ordinal);

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>What the target is.</summary>
    public DataTask Task { get; }

    /// <summary>The classes in the order of their indices: texts by their code units, numbers by value; empty for a
    /// regression.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The map from the original number to the target; the identity for a classification.</summary>
    public NumberScale Scale { get; }

    /// <summary>Makes an encoder from what was learnt.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="task">What the target is.</param>
    /// <param name="classes">The classes; empty for a regression.</param>
    /// <param name="scale">The map from the original number to the target.</param>
    [JsonConstructor]
    public TargetEncoder(string name, DataTask task, IReadOnlyList<string> classes, NumberScale scale)
    {
        (Name, Task, Classes, Scale) = (name, task, classes, scale);
        for (int i = 0; i < classes.Count; i++)
            _labels[classes[i]] = i;
    }

    /// <summary>Chooses the target column, the task and the classes by looking at all rows; the scale is not measured
    /// yet.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">Which column, and which task if it is not to be found out.</param>
    /// <exception cref="DataFileException">There is no such column, a cell of it is missing, or it does not fit the
    /// task.</exception>
    public static TargetEncoder Detect(Table table, TableOptions options)
    {
        TableColumn column = options.Target is null ? table.Columns[^1] : table.Find(options.Target, "the target");
        if (column.Problem is not null)
            throw table.Fail(column.Problem);
        for (int row = 0; row < column.Count; row++)
            if (column.IsMissing(row))
                throw table.Fail($"each row needs a target, but the cell of column '{column.Name}' in " +
                    $"{table.Place(row)} is empty.");

        string[] classes = column.IsNumber ? NumberClasses(column)
            : [.. column.Texts.ToArray().OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        DataTask task = options.Task ?? (
            column.IsNumber && !LooksLikeClasses(column, classes) ? DataTask.Regression : DataTask.Classification);
        if (task == DataTask.Regression)
            return column.IsNumber ? new(column.Name, task, [], NumberScale.Identity)
                : throw table.Fail($"the target of a regression must be a number, but column '{column.Name}' holds " +
                    $"the text '{column.Texts[0]}'.");
        return classes.Length >= 2 ? new(column.Name, task, classes, NumberScale.Identity)
            : throw table.Fail($"a classification needs at least 2 classes, but each row of column '{column.Name}' " +
                $"has '{classes[0]}'.");
    }

    /// <summary>The same target with its scale measured on the training rows.</summary>
    internal TargetEncoder Fit(Table table, Scaling scaling, ReadOnlySpan<int> rows)
    {
        if (Task == DataTask.Classification)
            return this;
        double[] numbers = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            numbers[i] = table[Name].Numbers[rows[i]];
        return new(Name, Task, Classes, NumberScale.Fit(scaling, numbers));
    }

    /// <summary>The class index of each row.</summary>
    /// <param name="table">A table with the target's column.</param>
    /// <exception cref="DataFileException">A cell is missing or is none of the classes.</exception>
    public long[] Labels(Table table)
    {
        TableColumn column = table.Find(Name, "the target");
        long[] labels = new long[table.RowCount];
        for (int row = 0; row < labels.Length; row++)
        {
            string text = column.IsMissing(row) ? "" : TextOf(column, row);
            if (!_labels.TryGetValue(text, out labels[row]))
                throw table.Fail($"the target must be one of the classes {string.Join(", ", Classes)}, " +
                    $"but in {table.Place(row)} column '{Name}' has '{text}'.");
        }
        return labels;
    }

    /// <summary>The scaled number of each row.</summary>
    /// <param name="table">A table with the target's column.</param>
    /// <exception cref="DataFileException">A cell is missing or no number.</exception>
    public float[] Values(Table table)
    {
        TableColumn column = table.Find(Name, "the target");
        if (column.Problem is not null)
            throw table.Fail(column.Problem);
        float[] values = new float[table.RowCount];
        for (int row = 0; row < values.Length; row++)
            values[row] = column.IsNumber && !column.IsMissing(row) ? (float)Scale.Apply(column.Numbers[row])
                : throw table.Fail($"the target must be a number, but in {table.Place(row)} column '{Name}' has " +
                    $"'{(column.IsMissing(row) ? "" : TextOf(column, row))}'.");
        return values;
    }

    static bool LooksLikeClasses(TableColumn column, string[] classes)
    {
        if (classes.Length > MostNumberClasses)
            return false;
        foreach (double number in column.Numbers)
            if (number != Math.Floor(number))
                return false;
        return true;
    }

    static string[] NumberClasses(TableColumn column) =>
        [.. column.Numbers.ToArray().Distinct().Order().Select(Text)];

    static string TextOf(TableColumn column, int row) =>
        column.IsNumber ? Text(column.Numbers[row]) : column.Texts[row]!;

    /// <summary>1 and 1.0 are one class, so a number is named by its value, not by its spelling; adding 0 turns -0 into
    /// 0.</summary>
    static string Text(double number) => (number + 0.0).ToString(CultureInfo.InvariantCulture);
}
