using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>A column of numbers as one feature: scaled, a missing cell as the training rows' mean.</summary>
public sealed class NumberEncoder : ColumnEncoder
{
    /// <summary>What a missing cell counts as: the mean of the training rows' cells, 0 when they are all
    /// missing.</summary>
    public double Missing { get; }

    /// <summary>The map to the common scale.</summary>
    public NumberScale Scale { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FeatureNames => [Name];

    /// <summary>Makes an encoder from what was learnt.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="missing">What a missing cell counts as.</param>
    /// <param name="scale">The map to the common scale.</param>
    public NumberEncoder(string name, double missing, NumberScale scale)
        : base(name) => (Missing, Scale) = (missing, scale);

    internal static NumberEncoder Fit(TableColumn column, Scaling scaling, ReadOnlySpan<int> rows)
    {
        List<double> known = new(rows.Length);
        foreach (int row in rows)
            if (!column.IsMissing(row))
                known.Add(column.Numbers[row]);
        double mean = known.Count > 0 ? known.Average() : 0;

        // Missing cells are filled before the scale is measured, so that the training features have deviation 1.
        int missing = rows.Length - known.Count;
        known.AddRange(Enumerable.Repeat(mean, missing));
        return new(column.Name, mean, NumberScale.Fit(scaling, known));
    }

    internal override void Check(Table table, TableColumn column)
    {
        if (column.Problem is not null)
            throw table.Fail(column.Problem);
        for (int row = 0; row < column.Texts.Length; row++)
            if (column.Texts[row] is string text)
                throw table.Fail($"column '{Name}' must hold numbers, as in training, but {table.Place(row)} has the " +
                    $"text '{text}'.");
    }

    internal override void Encode(TableColumn column, int row, Span<float> features)
    {
        double number = column.IsNumber ? column.Numbers[row] : double.NaN;
        features[0] = (float)Scale.Apply(double.IsNaN(number) ? Missing : number);
    }
}
