using Downhill.Data;

namespace Downhill.Lessons;

/// <summary>Lesson 2: from a line that moves a little at a time to three layers of neurons that read digits.</summary>
public sealed class ClassifierLesson : Lesson
{
    /// <inheritdoc/>
    public override int Number => 2;

    /// <inheritdoc/>
    public override string Title => "A classifier, a neuron, three layers";

    /// <inheritdoc/>
    protected override void Tell(LessonOutput output)
    {
        Predictor.Tell(output);
        TwoLines.Tell(output);
        Matrices.Tell(output);
        ErrorsBack.Tell(output);

        LessonDigits digits = LessonDigits.Open(output, Scaling.ZeroToOne);
        DataParts parts = digits.Source.Split();
        ErrorsBack.Compare(output, parts);
        UpdateRule.Tell(output, parts);
        StartingWeights.Tell(output, parts);
        ReadingDigits.Tell(output, digits, parts);
    }
}
