using System.Text.Json.Serialization;

namespace Downhill.Cli.Runs;

/// <summary>The JSON code of the run folder, generated when compiling: nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TrainSettings))]
[JsonSerializable(typeof(ModelSpec))]
internal sealed partial class RunJson : JsonSerializerContext;

/// <summary>The JSON of lines: one object a line, without what does not apply. Numbers that are not finite are
/// words.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(EpochRow))]
[JsonSerializable(typeof(EpochRow[]))]
[JsonSerializable(typeof(RunResult))]
internal sealed partial class LineJson : JsonSerializerContext;
