using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>A column of text as one feature a category: 1 for the category of the cell, 0 for the others.</summary>
/// <remarks>A missing cell is a category of its own when the training rows have one. A category that the training rows
/// do not have, and a missing cell when they have none, is 0 in all features: nothing was learnt about it.
/// </remarks>
public sealed class TextEncoder : ColumnEncoder
{
    readonly Dictionary<string, int> _index;

    /// <summary>The texts in the training rows, in the order of their code units.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Whether a missing cell is one more category, the last.</summary>
    public bool HasMissing { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FeatureNames =>
        [.. Categories.Select(category => $"{Name}={category}"), .. HasMissing ? [$"{Name} missing"] : (string[])[]];

    /// <summary>Makes an encoder from what was learnt.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="categories">The texts; they differ.</param>
    /// <param name="hasMissing">Whether a missing cell is one more category.</param>
    public TextEncoder(string name, IReadOnlyList<string> categories, bool hasMissing)
        : base(name)
    {
        (Categories, HasMissing) = (categories, hasMissing);
        _index = new(StringComparer.Ordinal);
        for (int i = 0; i < categories.Count; i++)
            _index[categories[i]] = i;
    }

    internal static TextEncoder Fit(TableColumn column, ReadOnlySpan<int> rows)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        bool missing = false;
        foreach (int row in rows)
            if (column.Texts[row] is string text)
                found.Add(text);
            else
                missing = true;
        return new(column.Name, [.. found], missing);
    }

    internal override void Check(Table table, TableColumn column)
    {
        if (column.IsNumber && !column.IsEmpty)
            throw table.Fail($"column '{Name}' must be read as text, as in training, but it was read as numbers. " +
                "Read the file with the encoder's ReadCsv.");
    }

    internal override void Encode(TableColumn column, int row, Span<float> features)
    {
        string? text = column.IsNumber ? null : column.Texts[row];
        if (text is null && HasMissing)
            features[^1] = 1;
        else if (text is not null && _index.TryGetValue(text, out int category))
            features[category] = 1;
    }
}
