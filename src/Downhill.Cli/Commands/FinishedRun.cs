using System.CommandLine;
using Downhill.Cli.Runs;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Serialization;

namespace Downhill.Cli.Commands;

/// <summary>A finished run as the commands that use it see it.</summary>
internal sealed record FinishedRun(RunFolder Folder, TrainSettings Settings, ModelSpec Spec, DataEncoder Encoder,
    LossPairing Pairing, Layer Model)
{
    internal static Option<string> Option() => new("--run") { Description = "Folder of the run.", Required = true };

    internal static FinishedRun Open(string path)
    {
        RunFolder folder = RunFolder.Open(path);
        (TrainSettings settings, ModelSpec spec, DataEncoder encoder) = (folder.Settings(), folder.Model(), folder.Encoder());
        Layer model = spec.Build(new Generator());
        model.Load(folder.Weights);
        return new(folder, settings, spec, encoder, LossPairing.Of(settings, encoder.Task), model);
    }
}
