using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>Turns the cells of one column into features, by what was learnt from the training rows.</summary>
[JsonDerivedType(typeof(NumberEncoder), "number")]
[JsonDerivedType(typeof(TextEncoder), "text")]
public abstract class ColumnEncoder
{
    /// <summary>The column's name, by which it is found in other files.</summary>
    public string Name { get; }

    /// <summary>One name a feature.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> FeatureNames { get; }

    private protected ColumnEncoder(string name) => Name = name;

    /// <summary>Checks that the column is of the kind that was learnt.</summary>
    internal abstract void Check(Table table, TableColumn column);

    /// <summary>Writes the features of one row; the target is all zeros before.</summary>
    internal abstract void Encode(TableColumn column, int row, Span<float> features);

    internal static ColumnEncoder Fit(Table table, TableColumn column, Scaling scaling, ReadOnlySpan<int> rows)
    {
        if (column.Problem is not null)
            throw table.Fail(column.Problem);
        return column.IsNumber ? NumberEncoder.Fit(column, scaling, rows) : TextEncoder.Fit(column, rows);
    }
}
