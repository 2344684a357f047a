using Downhill.Data;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Cli.Reports;

/// <summary>How near predicted numbers come to the true ones, in the data's own unit.</summary>
internal static class NumberPictures
{
    const int Most = 10;

    internal static void Add(HtmlPage page, Dataset test, Predictions answers)
    {
        float[] targets = test.Targets.ToArray<float>();
        double[] truth = [.. targets.Select(value => test.TargetScale.Undo(value))];
        double[] said = [.. Enumerable.Range(0, test.Count).Select(row => test.TargetScale.Undo(answers[row][0]))];
        double[] ends = [truth.Min(), truth.Max()];
        page.Heading("Predictions").Add(
            Chart.Scatter(truth, said, "test rows", new ChartOptions { Title = "Said against true",
                XLabel = "true value", YLabel = "prediction" })
                .AddLine(ends, ends, "exact", new SeriesStyle { Dashed = true }));
        IEnumerable<int> worst = Enumerable.Range(0, test.Count).OrderByDescending(row => Math.Abs(said[row] - truth[row])).Take(Most);
        page.Heading("The largest errors").Table(["test row", "true value", "prediction", "error"],
            worst.Select(row => (IReadOnlyList<string>)
                [$"{row + 1}", Report.Text(truth[row], "G5"), Report.Text(said[row], "G5"), Report.Text(said[row] - truth[row], "G4")]));
    }
}
