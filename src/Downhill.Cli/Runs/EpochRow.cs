using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace Downhill.Cli.Runs;

/// <summary>An epoch's figures, as they are printed, saved and drawn. What does not apply is null.</summary>
internal sealed record EpochRow
{
    [JsonPropertyName("event"), JsonPropertyOrder(-1)]
    public string Event { get; } = "epoch";

    [JsonPropertyName("epoch")]
    public int Epoch { get; init; }

    [JsonPropertyName("train_loss")]
    public double TrainLoss { get; init; }

    [JsonPropertyName("validation_loss")]
    public double? ValidationLoss { get; init; }

    [JsonPropertyName("validation_accuracy")]
    public double? ValidationAccuracy { get; init; }

    [JsonPropertyName("test_loss")]
    public double TestLoss { get; init; }

    [JsonPropertyName("test_accuracy")]
    public double? TestAccuracy { get; init; }

    [JsonPropertyName("test_r2")]
    public double? TestR2 { get; init; }

    [JsonPropertyName("test_mae")]
    public double? TestMae { get; init; }

    [JsonPropertyName("seconds")]
    public double Seconds { get; init; }

    [JsonPropertyName("rows_per_second")]
    public double RowsPerSecond { get; init; }

    /// <summary>A header and a line an epoch; a column without any value is left out.</summary>
    internal static string Csv(IReadOnlyList<EpochRow> rows)
    {
        (string Name, Func<EpochRow, double?> Value)[] columns =
        [
            ("epoch", row => row.Epoch), ("train_loss", row => row.TrainLoss), ("validation_loss", row => row.ValidationLoss),
            ("validation_accuracy", row => row.ValidationAccuracy), ("test_loss", row => row.TestLoss),
            ("test_accuracy", row => row.TestAccuracy), ("test_r2", row => row.TestR2), ("test_mae", row => row.TestMae),
            ("seconds", row => row.Seconds), ("rows_per_second", row => row.RowsPerSecond),
        ];
        columns = [.. columns.Where(column => rows.Any(row => column.Value(row) is not null))];
        StringBuilder csv = new();
        csv.AppendJoin(',', columns.Select(column => column.Name)).Append('\n');
        foreach (EpochRow row in rows)
            csv.AppendJoin(',', columns.Select(column => column.Value(row)?.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        return csv.ToString();
    }
}
