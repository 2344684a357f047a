using System.Globalization;
using Downhill.Cli.Runs;
using Downhill.Training;

namespace Downhill.Cli.Output;

/// <summary>A plain line an epoch: for files and pipes.</summary>
internal sealed class PlainReporter(TextWriter output) : IReporter
{
    public void Begin(RunStart start)
    {
        string model = start.Model.Kind == "mlp" ? $"mlp:{string.Join(',', start.Model.Hidden)}" : start.Model.Kind;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{start.Data}: {start.TrainRows:N0} rows to learn from, {start.TestRows:N0} to test on"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{model}: {start.Parameters:N0} parameters, {start.Epochs} epochs of {start.Batches:N0} batches"));
    }

    public void Report(BatchProgress value) { }

    public void Epoch(EpochRow row) => output.WriteLine(Text(row));

    public void Fold(int number, int folds, RunResult result) => output.WriteLine($"fold {number} of {folds}: {Text(result)}");

    public void End(RunResult result, RunFolder? folder)
    {
        output.WriteLine();
        output.WriteLine(result.Folds is { } folds ? $"Mean of {folds} folds: {Text(result)}" : Sentence(result));
        if (folder is not null)
        {
            output.WriteLine($"Model:  {folder.Weights}");
            output.WriteLine($"Report: {folder.Report}");
        }
    }

    internal static string Text(EpochRow row)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"epoch {row.Epoch,3}  train loss {row.TrainLoss:F4}");
        if (row.ValidationLoss is { } validation)
            text += string.Create(CultureInfo.InvariantCulture, $"  validation loss {validation:F4}");
        text += string.Create(CultureInfo.InvariantCulture, $"  test loss {row.TestLoss:F4}");
        if (row.TestAccuracy is { } accuracy)
            text += string.Create(CultureInfo.InvariantCulture, $"  test accuracy {100 * accuracy:F2} %");
        if (row.TestR2 is { } r2)
            text += string.Create(CultureInfo.InvariantCulture, $"  test R2 {r2:F3}");
        return text + string.Create(CultureInfo.InvariantCulture, $"  {row.Seconds:F2} s  {row.RowsPerSecond:N0} rows/s");
    }

    static string Sentence(RunResult result) => string.Create(CultureInfo.InvariantCulture,
        $"On rows it never saw: {Text(result)} ({result.Seconds:F1} s in all).");

    static string Text(RunResult result)
    {
        List<string> parts = [];
        if (result.TestAccuracy is { } accuracy)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{100 * accuracy:F2} % right"));
        if (result.TestR2 is { } r2)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"R2 {r2:F3}"));
        if (result.TestMae is { } mae)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"mean absolute error {mae:G4}"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"loss {result.TestLoss:F4}"));
        return string.Join(", ", parts);
    }
}
