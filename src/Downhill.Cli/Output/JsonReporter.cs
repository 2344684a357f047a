using System.Text.Json;
using Downhill.Cli.Runs;
using Downhill.Training;

namespace Downhill.Cli.Output;

/// <summary>One JSON object a line on the output, and nothing else there.</summary>
internal sealed class JsonReporter(TextWriter output) : IReporter
{
    public void Begin(RunStart start) { }

    public void Report(BatchProgress value) { }

    public void Epoch(EpochRow row) => Line(JsonSerializer.Serialize(row, LineJson.Default.EpochRow));

    public void Fold(int number, int folds, RunResult result) { }

    public void End(RunResult result, RunFolder? folder) => Line(JsonSerializer.Serialize(result, LineJson.Default.RunResult));

    void Line(string json)
    {
        output.WriteLine(json);
        output.Flush();
    }
}
