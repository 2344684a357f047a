using System.Globalization;
using Downhill.Cli.Runs;
using Downhill.Layers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Cli.Reports;

/// <summary>The report of a run: one self-contained page with curves, confusions, samples, mistakes and
/// weights.</summary>
internal static class Report
{
    internal static void Save(RunFolder folder, ReportInput input)
    {
        Predictions answers = new(input.Model, input.Parts.Test, input.Pairing.Answers);
        HtmlPage page = new($"Training on {input.Parts.Train.Name}");
        Summary(page, input);
        Curves(page, input.Rows);
        if (answers.Labels.Count > 0)
            ClassPictures.Add(page, input.Parts.Test, answers);
        else
            NumberPictures.Add(page, input.Parts.Test, answers);
        WeightPictures.Add(page, input);
        page.Heading("Model").Preformatted(input.Model.Summarize([1, .. input.Spec.RowShape]).ToString());
        page.Heading("Options").Table(["option", "value"], Options(input.Settings));
        page.Save(folder.Report);
    }

    static void Summary(HtmlPage page, ReportInput input)
    {
        EpochRow last = input.Rows[^1];
        List<(string, string)> figures = [];
        if (last.TestAccuracy is { } accuracy)
            figures.Add(("of the test rows are right", Percent(accuracy)));
        if (last.TestR2 is { } r2)
            figures.Add(("R2 on the test rows", Text(r2, "F3")));
        if (last.TestMae is { } mae)
            figures.Add(("mean absolute error", Text(mae, "G4")));
        figures.Add(("parameters", Text(input.Model.CountParameters(), "N0")));
        figures.Add(("rows to learn from", Text(input.Parts.Train.Count, "N0")));
        figures.Add(("seconds of training", Text(input.Rows.Sum(row => row.Seconds), "F1")));
        page.Figures(figures);
        page.Paragraph($"The test part has {Text(input.Parts.Test.Count, "N0")} rows. " +
            "The model never learned from them, and no choice was made by them.");
    }

    static void Curves(HtmlPage page, IReadOnlyList<EpochRow> rows)
    {
        int[] epochs = [.. rows.Select(row => row.Epoch)];
        Chart loss = Chart.Line(epochs, rows.Select(row =>
            row.TrainLoss), "training", new ChartOptions { Title = "Loss", XLabel = "epoch" });
        if (rows[0].ValidationLoss is not null)
            loss.AddLine(epochs, rows.Select(row => row.ValidationLoss ?? double.NaN), "validation");
        loss.AddLine(epochs, rows.Select(row => row.TestLoss), "test");
        page.Heading("Learning").Add(loss, "The training loss is the mean while the epoch learned; the test loss is taken at its end.");
        if (rows[0].TestAccuracy is not null)
            page.Add(Chart.Line(epochs, rows.Select(row => 100 * row.TestAccuracy ?? double.NaN), "test",
                new ChartOptions { Title = "Test rows that are right", XLabel = "epoch", YLabel = "accuracy (%)" }));
        else
            page.Add(Chart.Line(epochs, rows.Select(row =>
                row.TestR2 ?? double.NaN), "test", new ChartOptions { Title = "R2", XLabel = "epoch" }));
    }

    static IEnumerable<IReadOnlyList<string>> Options(TrainSettings settings) =>
    [
        ["data", settings.Data],
        ["model", settings.Model],
        ["activation", settings.Activation],
        ["output", settings.Output ?? "by loss"],
        ["loss", settings.Loss ?? "by task"],
        ["optimizer", settings.Optimizer],
        ["learning rate", Text(settings.LearningRate, "G")],
        ["momentum", Text(settings.Momentum, "G")],
        ["weight decay", Text(settings.WeightDecay, "G")],
        ["batch size", Text(settings.BatchSize, "G")],
        ["schedule", settings.Schedule],
        ["scale", settings.Scale.ToString()],
        ["validation", Text(settings.Validation, "G")],
        ["seed", Text(settings.Seed, "G")],
    ];

    internal static string Percent(double share) => Text(100 * share, "F1") + " %";

    internal static string Text(IFormattable value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
