namespace Downhill.Lessons;

/// <summary>Lesson 5: what a training is made of, what width and depth do to it, and the learning rate that both
/// need.</summary>
public sealed class WideAndDeepLesson : Lesson
{
    /// <inheritdoc/>
    public override int Number => 5;

    /// <inheritdoc/>
    public override string Title => "Wide, deep, and the learning rate";

    /// <inheritdoc/>
    protected override void Tell(LessonOutput output)
    {
        Ingredients.Tell(output);
        ChainRule.Tell(output);
        WideNetwork.Tell(output);
        FiftyLayers.Tell(output);
        DeepLinear.Tell(output);
        LearningRates.Tell(output);
        DepthAndRate.Tell(output);
        CatsAndDogs.Tell(output);
    }
}
