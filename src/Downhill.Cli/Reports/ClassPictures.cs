using Downhill.Data;
using Downhill.Plots;
using Downhill.Training;
using Picture = Downhill.Plots.Picture;

namespace Downhill.Cli.Reports;

/// <summary>What a classifier takes for what: the confusions, and where rows are pictures, samples and the surest
/// mistakes.</summary>
internal static class ClassPictures
{
    const int Most = 20;

    internal static void Add(HtmlPage page, Dataset test, Predictions answers)
    {
        IReadOnlyList<string> names = test.ClassNames;
        page.Heading("Which class is taken for which");
        page.Add(Chart.ConfusionMatrix(answers.Confusions(), names), "A row is the true class, a column what the model said.");
        if (test.RowShape.Rank != 3)
            return;
        page.Heading("Samples").Add(Sheet("The first test pictures", Enumerable.Range(0, Math.Min(Most, test.Count))));
        IReadOnlyList<int> worst = answers.WorstMistakes(Most);
        if (worst.Count > 0)
            page.Heading("Mistakes").Add(Sheet("The surest mistakes", worst),
                "Each with its true class, and what the model was sure of instead.");

        PictureSheet Sheet(string title, IEnumerable<int> rows)
        {
            PictureSheet sheet = new() { Title = title };
            foreach (int row in rows)
                sheet.Add(Draw(test, row), Caption(row));
            return sheet;
        }

        string Caption(int row)
        {
            string guess = $"{names[(int)answers.Guesses[row]]}, {Report.Percent(answers.Certainty(row))}";
            return answers.Guesses[row] == answers.Labels[row] ? guess : $"is {names[(int)answers.Labels[row]]}\nnot {guess}";
        }
    }

    /// <summary>A row's features as a picture, its darkest number black and its brightest white.</summary>
    static Picture Draw(Dataset data, int row)
    {
        (int channels, int height, int width) = (data.RowShape[0], data.RowShape[1], data.RowShape[2]);
        float[] values = data.Take(row).Inputs.ToArray<float>();
        (float low, float high) = (values.Min(), values.Max());
        return channels == 3
            ? Picture.Rgb(values, width, height, low, high)
            : Picture.Grey(values.AsSpan(0, width * height), width, height, low, high);
    }
}
