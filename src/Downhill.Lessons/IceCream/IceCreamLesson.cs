namespace Downhill.Lessons;

/// <summary>Lesson 1: ten days of selling ice cream, a network of nine parameters, and the way down its loss.</summary>
public sealed class IceCreamLesson : Lesson
{
    /// <inheritdoc/>
    public override int Number => 1;

    /// <inheritdoc/>
    public override string Title => "Ice cream, or how to walk downhill";

    /// <inheritdoc/>
    protected override void Tell(LessonOutput output)
    {
        TenDays.Tell(output);
        BruteForce.Tell(output);
        OneParameter.Tell(output);
        TwoParameters.Tell(output);
        NineParameters.Tell(output);
        RowsAStep.Tell(output);
        LocalMinima.Tell(output);
    }
}
