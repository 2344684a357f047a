using Downhill.Data;

namespace Downhill.Lessons;

/// <summary>Lesson 3: networks that read digits, what their weights look like, and what one tunes.</summary>
public sealed class DigitsLesson : Lesson
{
    /// <inheritdoc/>
    public override int Number => 3;

    /// <inheritdoc/>
    public override string Title => "Digits, and what the weights look like";

    /// <inheritdoc/>
    protected override void Tell(LessonOutput output)
    {
        OutputsAndLosses.Tell(output);

        LessonDigits digits = LessonDigits.Open(output, Scaling.Standard);
        DataParts parts = digits.Source.Split();
        FirstLayer.Tell(output, parts);
        TwoNetworks.Tell(output, parts);
        if (!digits.AreReal)
            output.LeaveOut(
                "the accuracies on MNIST, 98 % fully connected and 99 % by convolution, as MNIST is not here.");
        HyperParameters.Tell(output, parts);
    }
}
