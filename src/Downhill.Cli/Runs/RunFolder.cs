using System.Text.Json;
using Downhill.Data;
using Downhill.Serialization;

namespace Downhill.Cli.Runs;

/// <summary>Where a run keeps what it learned: weights, model and options as JSON, metrics as CSV, the report. Every
/// file appears by a rename.</summary>
/// <param name="path">The folder.</param>
internal sealed class RunFolder(string path)
{
    internal string Path { get; } = path;

    /// <summary>The model that evaluate and predict use: the best by validation, or the last.</summary>
    internal string Weights => File("weights.safetensors");

    /// <summary>The end of the last finished epoch, from which a run goes on.</summary>
    internal string Checkpoint => File("checkpoint.safetensors");

    internal string Report => File("report.html");

    string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The folder of that name, or the next free one below runs/.</summary>
    internal static RunFolder Create(string? path, string data)
    {
        if (path is null)
        {
            string name = System.IO.Path.GetFileNameWithoutExtension(data.TrimEnd('/', '\\'));
            int number = 1;
            while (Directory.Exists(path = System.IO.Path.Combine("runs", $"{name}-{number}")))
                number++;
        }
        Make(path);
        RunFolder folder = new(path);
        // What an earlier run left under these names must not be taken for this one's.
        foreach (string file in new[] { folder.Checkpoint, folder.Weights, folder.Report, folder.File("metrics.csv") })
            System.IO.File.Delete(file);
        return folder;
    }

    static void Make(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path,
                $"run folder '{path}': it must be a folder that can be made, but the system says: {e.Message}", e);
        }
    }

    internal static RunFolder Open(string path)
    {
        RunFolder folder = new(path);
        if (!System.IO.File.Exists(folder.File("options.json")))
            throw new DataFileException(path, $"run '{path}': the folder must hold a run, but it has no options.json.");
        return folder;
    }

    internal void Save(TrainSettings settings) =>
        Write("options.json", JsonSerializer.SerializeToUtf8Bytes(settings, RunJson.Default.TrainSettings));

    internal void Save(ModelSpec model) => Write("model.json", JsonSerializer.SerializeToUtf8Bytes(model, RunJson.Default.ModelSpec));

    internal void Save(DataEncoder encoder) => Write("data.json", System.Text.Encoding.UTF8.GetBytes(encoder.ToJson()));

    internal void Save(IReadOnlyList<EpochRow> rows) => Write("metrics.csv", System.Text.Encoding.UTF8.GetBytes(EpochRow.Csv(rows)));

    internal TrainSettings Settings() => Read("options.json", RunJson.Default.TrainSettings);

    internal ModelSpec Model() => Read("model.json", RunJson.Default.ModelSpec);

    internal DataEncoder Encoder() => DataEncoder.FromJson(Text("data.json"), File("data.json"));

    T Read<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Text(name), type) ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new DataFileException(File(name), $"run file '{File(name)}': it must be what a run wrote, but it is not: {e.Message}", e);
        }
    }

    string Text(string name) => System.IO.File.Exists(File(name))
        ? System.IO.File.ReadAllText(File(name))
        : throw new DataFileException(File(name), $"run file '{File(name)}': it must exist, but there is no such file.");

    void Write(string name, byte[] content)
    {
        string part = File($"{name}.{Environment.ProcessId}.part");
        System.IO.File.WriteAllBytes(part, content);
        System.IO.File.Move(part, File(name), overwrite: true);
    }
}
