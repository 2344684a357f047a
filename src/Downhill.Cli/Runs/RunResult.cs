using System.Text.Json.Serialization;

namespace Downhill.Cli.Runs;

/// <summary>What a run came to: the last line of <c>--json</c>.</summary>
internal sealed record RunResult
{
    [JsonPropertyName("event"), JsonPropertyOrder(-1)]
    public string Event { get; } = "result";

    [JsonPropertyName("test_accuracy")]
    public double? TestAccuracy { get; init; }

    [JsonPropertyName("test_loss")]
    public double? TestLoss { get; init; }

    [JsonPropertyName("test_r2")]
    public double? TestR2 { get; init; }

    [JsonPropertyName("test_mae")]
    public double? TestMae { get; init; }

    [JsonPropertyName("folds")]
    public int? Folds { get; init; }

    [JsonPropertyName("parameters")]
    public long? Parameters { get; init; }

    [JsonPropertyName("seconds")]
    public double? Seconds { get; init; }

    [JsonPropertyName("run")]
    public string? Run { get; init; }
}
