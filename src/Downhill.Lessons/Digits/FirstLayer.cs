using Downhill.Data;
using Downhill.Layers;
using Downhill.Metrics;
using Downhill.Plots;
using Picture = Downhill.Plots.Picture;

namespace Downhill.Lessons;

/// <summary>Second scene: 60 units look at all pixels; their weights are 60 pictures.</summary>
internal static class FirstLayer
{
    const int Units = 60, Side = 28;

    internal static void Tell(LessonOutput output, DataParts digits, int epochs = 4)
    {
        output.Heading("What the first layer looks for");
        Generator.Default.Seed(1);
        Linear first = new(Side * Side, Units);
        float[] before = first.Weight.ToArray<float>();
        Sequential network = [new Flatten(), first, new Relu(), new Linear(Units, 10)];
        double right = DigitTraining.Train(network, digits, epochs)[^1];

        output.Text("""
            Every unit of the first layer has a weight for each of the 784 pixels. Laid out as the pixels are, they show
            what the unit waits for: ink where they are blue, none where they are orange. At the start there is nothing
            but noise.
            """);
        output.Figure("784-60-10, right", 100 * right, "0.0", "%");
        output.Figure("units that no test digit wakes", DeadUnits.Of(network, digits.Test.All().Inputs)[0].Dead, "0");
        output.Picture("weights-before", Sheet("Before: noise", before, most: 12),
            "The first twelve units with the weights they start from.");
        output.Picture("weights", Sheet("After: what 60 units look for", first.Weight.ToArray<float>(), Units),
            "All 60 units after training: pieces of strokes, for the most part, in the middle where digits differ. " +
            "Where a picture is still noise, the unit died early: its ReLU answers 0 to every digit, and what " +
            "answers nothing learns nothing.");
    }

    static PictureSheet Sheet(string title, float[] weights, int most)
    {
        PictureSheet sheet = new() { Title = title, Columns = 12, Width = 820 };
        foreach (float[] row in weights.Chunk(Side * Side).Take(most))
            sheet.Add(Picture.Signed(row, Side, Side));
        return sheet;
    }
}
