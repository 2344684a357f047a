using Downhill.Plots;

namespace Downhill.Cli.Reports;

/// <summary>The weights that read the input, as pictures: what each unit of the first layer looks for.</summary>
internal static class WeightPictures
{
    const int Most = 64;

    internal static void Add(HtmlPage page, ReportInput input)
    {
        Shape row = input.Parts.Train.RowShape;
        if (row.Rank != 3)
            return;
        Parameter weight = input.Model.Parameters().First();
        // A filter is a picture of its own; a fully connected unit has one weight a pixel.
        bool isFilter = weight.Rank == 4;
        (int height, int width) = isFilter ? (weight.Shape[2], weight.Shape[3]) : (row[1], row[2]);
        float[] values = weight.ToArray<float>();
        int size = weight.Length / weight.Shape[0];
        PictureSheet sheet = new() { Title = "Weights of the first layer" };
        for (int unit = 0; unit < Math.Min(Most, weight.Shape[0]); unit++)
            sheet.Add(Picture.Signed(values.AsSpan(unit * size, height * width), width, height));
        string first = row[0] > 1 ? " (its first channel)" : "";
        page.Heading("What the first layer looks for")
            .Add(sheet, $"One picture a unit{first}: one colour for positive weights, the other for negative ones.");
    }
}
