using System.Text.Json;
using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>What was learnt from the training rows about turning raw data into features and targets. It is saved beside
/// a model, so that new files are turned into features as the training data were.</summary>
[JsonDerivedType(typeof(TableEncoder), "table")]
[JsonDerivedType(typeof(PictureEncoder), "pictures")]
public abstract class DataEncoder
{
    private protected DataEncoder() { }

    /// <summary>What is predicted.</summary>
    [JsonIgnore]
    public abstract DataTask Task { get; }

    /// <summary>The names of the classes; empty for a regression.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> ClassNames { get; }

    /// <summary>For a regression, the map from the original numbers to what the model predicts; else the
    /// identity.</summary>
    [JsonIgnore]
    public abstract NumberScale TargetScale { get; }

    /// <summary>The shape of one row's features.</summary>
    [JsonIgnore]
    public abstract Shape RowShape { get; }

    /// <summary>The features of all rows of a file, as the model expects them: those of a table's rows, or of one
    /// picture.</summary>
    /// <param name="path">A CSV file, or a picture.</param>
    /// <returns>Float32, shape (rows, ...) with <see cref="RowShape"/> behind.</returns>
    /// <exception cref="DataFileException">The file is missing, damaged, or does not fit what the model was trained
    /// on.</exception>
    public abstract Tensor ReadFeatures(string path);

    /// <summary>The encoder as JSON, to be read by <see cref="FromJson"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DataJson.Default.DataEncoder);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What messages call it: the file it stood in.</param>
    /// <exception cref="DataFileException">The text is not that of an encoder.</exception>
    public static DataEncoder FromJson(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DataJson.Default.DataEncoder)
                ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw new DataFileException(source,
                $"data encoder '{source}': it must be the JSON that an encoder wrote, but it is not: {e.Message}", e);
        }
    }
}

/// <summary>The JSON code of the encoders, generated when compiling: nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DataEncoder))]
internal sealed partial class DataJson : JsonSerializerContext;
