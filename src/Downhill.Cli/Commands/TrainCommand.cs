using System.CommandLine;
using Downhill.Cli.Output;
using Downhill.Cli.Runs;
using Downhill.Data;
using Spectre.Console;

namespace Downhill.Cli.Commands;

/// <summary>downhill train: from data to a run folder with model and report.</summary>
internal static class TrainCommand
{
    internal static Command Create(TextWriter output)
    {
        TrainOptions options = new();
        Command command = new("train", "Train a network and say how well it does on rows it never saw.");
        foreach (Option option in options.All)
            command.Add(option);
        command.SetAction(call => Run(call, options, output));
        return command;
    }

    static int Run(ParseResult call, TrainOptions options, TextWriter output)
    {
        Threads.Count = call.GetValue(options.Threads);
        string? resume = call.GetValue(options.Resume);
        RunFolder? folder = resume is null ? null : RunFolder.Open(resume);
        TrainSettings settings = folder is null ? options.Settings(call) : options.Continued(call, folder.Settings());
        ModelSpec.Parse(settings.Model);
        DataSource source = Open(settings);
        LossPairing.Of(settings, source.Task);
        using Interrupt interrupt = new();
        if (settings.Folds > 0)
            return Show(call.GetValue(options.Json), output, null, reporter => FoldRun.Run(settings, source, reporter, interrupt.Token));

        TrainingRun run = new(settings, source.Split(settings.Validation, seed: settings.Seed));
        folder ??= RunFolder.Create(call.GetValue(options.Out), settings.Data);
        try
        {
            return Show(call.GetValue(options.Json), output, folder, reporter =>
                run.Run(folder, resume is not null, reporter, interrupt.Token));
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(
                $"Interrupted; the finished epochs are saved. Continue with: downhill train --resume {folder.Path}");
        }
    }

    internal static DataSource Open(TrainSettings settings) => DataSets.Open(settings.Data, settings.DataDirectory, new TableOptions
    {
        Target = settings.Target, Ignore = settings.Ignore, Task = settings.Task, Scaling = settings.Scale,
    });

    static int Show(bool json, TextWriter output, RunFolder? folder, Func<IReporter, RunResult> run)
    {
        bool isWatched = !json && output == Console.Out && !Console.IsOutputRedirected;
        IReporter reporter = json ? new JsonReporter(output) : new PlainReporter(output);
        RunResult result = isWatched ? LiveReporter.Show(AnsiConsole.Console, run) : run(reporter);
        reporter.End(result, folder);
        return CommandLine.Done;
    }
}
