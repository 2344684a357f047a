using Downhill.Data;
using Downhill.Plots;
using Downhill.Training;
using Picture = Downhill.Plots.Picture;

namespace Downhill.Lessons;

/// <summary>The pictures that a network is most wrong about, each with the truth and the answer.</summary>
internal static class MistakeSheet
{
    internal static PictureSheet Draw(string title, Predictions said, Dataset data, int most)
    {
        PictureSheet sheet = new() { Title = title, Columns = 8, Width = 720 };
        foreach (int row in said.WorstMistakes(most))
        {
            string truth = said.ClassNames[(int)said.Labels[row]], guess = said.ClassNames[(int)said.Guesses[row]];
            sheet.Add(Draw(data, row), $"is {truth}\nnot {guess}, {(100.0 * said.Certainty(row)).Show("0")} %");
        }
        return sheet;
    }

    /// <summary>A row's features as a picture, its darkest number black and its brightest white.</summary>
    static Picture Draw(Dataset data, int row)
    {
        (int height, int width) = (data.RowShape[1], data.RowShape[2]);
        float[] values = data.Take(row).Inputs.ToArray<float>();
        return data.RowShape[0] == 3
            ? Picture.Rgb(values, width, height, values.Min(), values.Max())
            : Picture.Grey(values, width, height);
    }
}
