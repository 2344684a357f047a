using System.Diagnostics;
using System.Globalization;
using Downhill.Cli.Runs;
using Downhill.Training;
using Spectre.Console;

namespace Downhill.Cli.Output;

/// <summary>For a person who looks: a bar for the epoch under way with its rate and the time left, and the plain lines
/// above it.</summary>
internal sealed class LiveReporter(TextWriter output, ProgressTask bar) : IReporter
{
    readonly PlainReporter _lines = new(output);
    RunStart? _start;
    readonly Stopwatch _epoch = Stopwatch.StartNew();

    /// <summary>Runs a training under a progress bar.</summary>
    internal static RunResult Show(IAnsiConsole console, Func<IReporter, RunResult> run)
    {
        using ConsoleWriter writer = new(console);
        return console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => run(new LiveReporter(writer, context.AddTask("starting", autoStart: true, maxValue: 1))));
    }

    public void Begin(RunStart start)
    {
        _start = start;
        bar.MaxValue = (double)start.Epochs * start.Batches;
        _lines.Begin(start);
        _epoch.Restart();
    }

    public void Report(BatchProgress value)
    {
        bar.Value = (double)(value.Epoch - 1) * _start!.Batches + value.Batch;
        bar.Description = string.Create(CultureInfo.InvariantCulture,
            $"epoch {value.Epoch} of {_start.Epochs}, loss {value.Loss:F4}, {value.Rows / _epoch.Elapsed.TotalSeconds:N0} rows/s");
    }

    public void Epoch(EpochRow row)
    {
        _lines.Epoch(row);
        _epoch.Restart();
    }

    public void Fold(int number, int folds, RunResult result)
    {
        (bar.MaxValue, bar.Value, bar.Description) = (folds, number, $"fold {number} of {folds}");
        _lines.Fold(number, folds, result);
    }

    public void End(RunResult result, RunFolder? folder) => _lines.End(result, folder);

    /// <summary>Lines that stand above the bar.</summary>
    sealed class ConsoleWriter(IAnsiConsole console) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value) => console.WriteLine(value ?? "");

        public override void WriteLine() => console.WriteLine();
    }
}
