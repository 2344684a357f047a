using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>Turns the rows of a table into features and targets, by what was learnt from the training rows alone:
/// means, scales, categories. Columns are found by name, so that another file may have them in another order.
/// </summary>
public sealed class TableEncoder : DataEncoder
{
    /// <summary>The columns that make features, from the left.</summary>
    public IReadOnlyList<ColumnEncoder> Columns { get; }

    /// <summary>The column to predict.</summary>
    public TargetEncoder Target { get; }

    /// <summary>One name a feature: the column's, or column=category.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> FeatureNames { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override DataTask Task => Target.Task;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> ClassNames => Target.Classes;

    /// <inheritdoc/>
    [JsonIgnore]
    public override NumberScale TargetScale => Target.Scale;

    /// <summary>(features).</summary>
    [JsonIgnore]
    public override Shape RowShape => new(FeatureNames.Count);

    /// <summary>Makes an encoder from what was learnt.</summary>
    /// <param name="columns">The columns that make features.</param>
    /// <param name="target">The column to predict.</param>
    [JsonConstructor]
    public TableEncoder(IReadOnlyList<ColumnEncoder> columns, TargetEncoder target) =>
        (Columns, Target, FeatureNames) = (columns, target, [.. columns.SelectMany(column => column.FeatureNames)]);

    /// <summary>Learns from the training rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">Target, ignored columns, task and scaling.</param>
    /// <param name="trainingRows">The rows to learn from, at least one.</param>
    /// <exception cref="DataFileException">The table does not fit the options, or no column is left for the
    /// features.</exception>
    public static TableEncoder Fit(Table table, TableOptions options, ReadOnlySpan<int> trainingRows)
    {
        if (trainingRows.IsEmpty)
            throw new ArgumentException("TableEncoder: there must be at least one training row, but there is none.");
        TargetEncoder target = TargetEncoder.Detect(table, options).Fit(table, options.Scaling, trainingRows);
        HashSet<string> left = [.. options.Ignore.Select(name => table.Find(name, "an ignored column").Name),
            target.Name];
        List<ColumnEncoder> columns = [];
        foreach (TableColumn column in table.Columns)
            if (!left.Contains(column.Name))
                columns.Add(ColumnEncoder.Fit(table, column, options.Scaling, trainingRows));
        return columns.Count > 0 ? new(columns, target)
            : throw table.Fail($"there must be a column beside the target '{target.Name}' and the ignored ones, but " +
                "there is none.");
    }

    /// <summary>Reads a CSV file with the columns of text that this encoder knows read as text, whatever the cells look
    /// like.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFileException">As in <see cref="Table.ReadCsv"/>.</exception>
    public Table ReadCsv(string path) =>
        Table.ReadCsv(path, TextColumns);

    /// <summary>The columns that are text whatever their cells look like.</summary>
    internal string[] TextColumns => [.. Columns.OfType<TextEncoder>().Select(column => column.Name)];

    /// <inheritdoc/>
    public override Tensor ReadFeatures(string path)
    {
        Table table = ReadCsv(path);
        return Tensor.From(Features(table), new(table.RowCount, FeatureNames.Count));
    }

    /// <summary>The features of every row, row by row: RowCount x FeatureNames.Count numbers. The target need not be
    /// there.</summary>
    /// <param name="table">A table with the columns of this encoder; others are passed over.</param>
    /// <exception cref="DataFileException">A column is not there or holds something else than in training.</exception>
    public float[] Features(Table table)
    {
        TableColumn[] columns = [.. Columns.Select(column => table.Find(column.Name, "a column that was learnt from"))];
        int[] widths = [.. Columns.Select(column => column.FeatureNames.Count)];
        int width = FeatureNames.Count;
        if ((long)table.RowCount * width > Array.MaxLength)
            throw table.Fail($"at most {Array.MaxLength} features can be made, but {table.RowCount} rows of {width} " +
                $"are {(long)table.RowCount * width}.");
        float[] features = new float[table.RowCount * width];
        for (int i = 0, offset = 0; i < columns.Length; offset += widths[i++])
        {
            Columns[i].Check(table, columns[i]);
            for (int row = 0; row < table.RowCount; row++)
                Columns[i].Encode(columns[i], row, features.AsSpan(row * width + offset, widths[i]));
        }
        return features;
    }
}
