using System.Globalization;
using System.Text.Json;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Serialization;

namespace Downhill.Cli.Runs;

/// <summary>The end of an epoch, with all that decides how training goes on: weights, optimizer, random numbers and
/// the figures so far.</summary>
internal static class Checkpoint
{
    const string ModelPrefix = "model.", OptimizerPrefix = "optimizer.";

    internal static void Save(string path, Module model, Optimizer optimizer, IReadOnlyList<EpochRow> rows)
    {
        GeneratorState random = Generator.Default.State;
        Safetensors.Write(path,
            [.. Prefixed(ModelPrefix, model.StateDictionary()), .. Prefixed(OptimizerPrefix, optimizer.StateDictionary())],
            new Dictionary<string, string>
            {
                ["rows"] = JsonSerializer.Serialize([.. rows], LineJson.Default.EpochRowArray),
                ["random_key"] = random.Key.ToString(CultureInfo.InvariantCulture),
                ["random_counter"] = random.Counter.ToString(CultureInfo.InvariantCulture),
            });
    }

    /// <summary>Puts everything back and returns the figures of the finished epochs.</summary>
    internal static List<EpochRow> Load(string path, Module model, Optimizer optimizer)
    {
        SafetensorsFile file = Safetensors.Read(path);
        try
        {
            model.LoadStateDictionary(Without(ModelPrefix, file.Tensors));
            optimizer.LoadStateDictionary(Without(OptimizerPrefix, file.Tensors));
            Generator.Default.State = new(
                long.Parse(file.Metadata["random_key"], CultureInfo.InvariantCulture),
                long.Parse(file.Metadata["random_counter"], CultureInfo.InvariantCulture));
            return [.. JsonSerializer.Deserialize(file.Metadata["rows"], LineJson.Default.EpochRowArray) ?? []];
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException or JsonException)
        {
            throw new DataFileException(path, $"checkpoint '{path}': it must be what a run wrote, but it is not: {e.Message}", e);
        }
    }

    static IEnumerable<KeyValuePair<string, Tensor>> Prefixed(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Select(entry => new KeyValuePair<string, Tensor>(prefix + entry.Key, entry.Value));

    static Dictionary<string, Tensor> Without(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value);
}
