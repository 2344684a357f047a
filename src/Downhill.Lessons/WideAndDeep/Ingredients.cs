namespace Downhill.Lessons;

/// <summary>First scene: five things that every training needs.</summary>
internal static class Ingredients
{
    internal static void Tell(LessonOutput output)
    {
        output.Heading("Five ingredients");
        output.Text("""
            Whatever a network learns, five things decide how. Each scene of this lesson changes one of them and leaves
            the others alone.
            """);
        output.Table(["ingredient", "the question it answers", "in this lesson"],
        [
            ["objective", "What is good?", "mean squared error, cross-entropy"],
            ["learning rule", "How does it change?", "gradient descent, with a learning rate and momentum"],
            ["architecture", "What can it say?", "one wide layer, fifty narrow ones, convolutions"],
            ["initialisation", "Where does it start?", "every weight 2, every weight 1/2, drawn by chance"],
            ["environment", "What does it see?", "points of a sine, pictures of cats and dogs"],
        ]);
        output.Text("""
            And the loop is always the same: forget the last gradients, go forward, measure the loss, go backward, take
            a step.
            """);
        output.Listing("""
            optimizer.ZeroGrad();
            Tensor loss = Loss.MeanSquaredError(network.Forward(x), y);
            loss.Backward();
            optimizer.Step();
            """);
    }
}
