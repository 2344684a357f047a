using System.CommandLine;
using Downhill.Layers;

namespace Downhill.Cli.Commands;

/// <summary>downhill info: what a run is made of.</summary>
internal static class InfoCommand
{
    internal static Command Create(TextWriter output)
    {
        Option<string> run = FinishedRun.Option();
        Command command = new("info", "Show the model and the options of a run.") { run };
        command.SetAction(call =>
        {
            FinishedRun finished = FinishedRun.Open(call.GetValue(run)!);
            output.WriteLine(finished.Model.Summarize([1, .. finished.Spec.RowShape]));
            output.WriteLine();
            output.WriteLine(File.ReadAllText(Path.Combine(finished.Folder.Path, "options.json")));
            return CommandLine.Done;
        });
        return command;
    }
}
