using Downhill.Data;

namespace Downhill.Lessons;

/// <summary>Handwritten digits for a lesson: MNIST where it is, drawn digits where it is not.</summary>
/// <param name="Source">The pictures, 28 x 28.</param>
/// <param name="AreReal">Whether they are MNIST; a lesson leaves out its figures of MNIST where they are not.</param>
internal sealed record LessonDigits(DataSource Source, bool AreReal)
{
    /// <summary>Opens the digits and says on the output which they are.</summary>
    internal static LessonDigits Open(LessonOutput output, Scaling scaling)
    {
        if (!Directory.Exists(Path.Combine(output.DataDirectory ?? DataSets.DefaultDirectory, "mnist")))
        {
            output.Uses("20,000 digits drawn by this program, and 5,000 to test with. MNIST is not here; " +
                "\"downhill download mnist\" fetches it.");
            return new(DrawnDigits.Source(scaling: scaling), false);
        }
        output.Uses("MNIST, 60,000 handwritten digits of 28 x 28 pixels, and 10,000 to test with.");
        return new(DataSets.Open("mnist", output.DataDirectory, new() { Scaling = scaling }), true);
    }
}
