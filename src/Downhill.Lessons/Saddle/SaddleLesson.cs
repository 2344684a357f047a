namespace Downhill.Lessons;

/// <summary>Lesson 4: what a loss is, where its gradient comes from, and the ways down that it shows.</summary>
public sealed class SaddleLesson : Lesson
{
    /// <inheritdoc/>
    public override int Number => 4;

    /// <inheritdoc/>
    public override string Title => "Loss, gradient, descent, saddle";

    /// <inheritdoc/>
    protected override void Tell(LessonOutput output)
    {
        TwoLosses.Tell(output);
        Differences.Tell(output);
        EveryOperation.Tell(output);
        Bowl.Tell(output);
        Ridge.Tell(output);
        MiniBatches.Tell(output);
    }
}
