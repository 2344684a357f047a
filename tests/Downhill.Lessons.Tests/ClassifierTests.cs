using Downhill.Data;
using Downhill.Initializers;
using Downhill.Tests.Data;

namespace Downhill.Lessons.Tests;

/// <summary>The second lesson, told once with drawn digits, and with one epoch of the last training.</summary>
public sealed class ClassifierTelling : IDisposable
{
    internal Telling Telling { get; } = new(new Short().Run);

    public void Dispose() => Telling.Dispose();

    sealed class Short : Lesson
    {
        public override int Number => 2;

        public override string Title => "Short";

        protected override void Tell(LessonOutput output)
        {
            Predictor.Tell(output);
            TwoLines.Tell(output);
            Matrices.Tell(output);
            ErrorsBack.Tell(output);
            LessonDigits digits = new(DrawnDigits.Source(10_000, 1000, scaling: Scaling.ZeroToOne), AreReal: false);
            DataParts parts = digits.Source.Split();
            ErrorsBack.Compare(output, parts);
            UpdateRule.Tell(output, parts);
            StartingWeights.Tell(output, parts);
            ReadingDigits.Tell(output, digits, parts, epochs: 1);
        }
    }
}

public class ClassifierTests(ClassifierTelling told) : IClassFixture<ClassifierTelling>
{
    readonly LessonOutput _output = told.Telling.Output;

    [Fact]
    public void Its_pictures_are_sound_and_the_figures_of_mnist_are_left_out()
    {
        told.Telling.CheckPictures();
        Assert.Equal("what is read of MNIST's test digits, about 97 % with the sum and 94 % with the mean, as MNIST is not here.",
            Assert.Single(_output.LeftOut));
    }

    [Theory]
    [InlineData("A without moderation", 1), InlineData("A with L = 0.5", 0.5), InlineData("A with L = 0.1", 0.1)]
    public void Each_correction_moves_A_by_a_part_towards_the_slope_of_the_target(string figure, double part)
    {
        // E / x = t / x - A: what is left of A's own past is (1 - L) at every example.
        double[] targets = [1.6 / 4, 3.8 / 1.5, 1.2 / 3.5, 3.2 / 1.2, 2 / 4.5, 4.2 / 1.8, 1.4 / 3, 2.9 / 1.4, 1.3 / 3.8, 2.7];
        double a = 0.25;
        for (int example = 0; example < 40; example++)
            a = (1 - part) * a + part * targets[example % 10];
        Assert.Equal(a, _output[figure], 9);
    }

    [Fact]
    public void Without_moderation_the_line_fits_the_last_example_only()
    {
        Assert.Equal(2.7, _output["A without moderation"], 9);
        Assert.Equal((7, 10, 10), (_output["mushrooms told right without moderation"], _output["mushrooms told right with L = 0.5"],
            _output["mushrooms told right with L = 0.1"]));
    }

    [Fact]
    public void One_line_fails_at_exclusive_or_and_two_do_not()
    {
        Assert.Equal(3, _output["corners that the best line gets right"]);
        Assert.InRange(_output["points that one neuron gets right"], 40, 76);
        Assert.InRange(_output["points that three neurons get right"], 99, 100);
    }

    [Fact]
    public void Three_layers_are_two_products_and_two_sigmoids()
    {
        Generator generator = new(7);
        double[] values = [0.9f, 0.1f, 0.8f];
        for (int layer = 0; layer < 2; layer++)
        {
            float[,] w = Initialize.NormalByInputs.Parameter([3, 3], generator).ToArray2D<float>();
            values = [.. Enumerable.Range(0, 3).Select(k =>
                1 / (1 + Math.Exp(-Enumerable.Range(0, 3).Sum(j => w[k, j] * values[j]))))];
        }
        for (int k = 0; k < 3; k++)
            Assert.Equal(values[k], _output[$"output {k + 1}"], 1e-6);
        Assert.InRange(_output["largest difference between the matrices and the layers"], 0, 1e-6);
    }

    [Fact]
    public void All_three_ways_of_sending_errors_back_train()
    {
        double proportional = _output["digits read after 10,000 rows, proportional"], gradient = _output["digits read after 10,000 rows, gradient"],
            transposed = _output["digits read after 10,000 rows, transposed"];
        Assert.InRange(proportional, 70, 100);
        Assert.True(proportional < gradient && gradient < transposed, $"{proportional} {gradient} {transposed}");
    }

    [Theory]
    [InlineData("hidden"), InlineData("output")]
    public void The_rule_by_hand_is_what_automatic_differentiation_gives(string layer) =>
        // The longest sums are of 784 terms whose roundings of 2^-24 add up like random steps: √784 · 2^-24 = 1.7e-6.
        Assert.InRange(_output[$"largest difference, {layer} layer"] / _output[$"largest correction, {layer} layer"], 0, 1.7e-6);

    [Fact]
    public void Equal_weights_stay_equal_and_large_ones_saturate()
    {
        Assert.Equal((100, 100, 1, 1), (_output["different hidden neurons of 100, just right"], _output["different hidden neurons of 100, too large"],
            _output["different hidden neurons of 100, equal"], _output["different hidden neurons of 100, zero"]));
        Assert.Equal(0, _output["hidden outputs below 0.01 or above 0.99, just right"]);
        Assert.InRange(_output["hidden outputs below 0.01 or above 0.99, too large"], 50, 70);
        Assert.InRange(_output["digits read, just right"], 80, 100);
        Assert.InRange(_output["digits read, too large"], 25, 65);
        Assert.InRange(_output["digits read, equal"], 5, 20);
        Assert.InRange(_output["digits read, zero"], 5, 20);
    }

    [Fact]
    public void The_sum_over_the_outputs_learns_faster_than_the_mean()
    {
        Assert.Equal(784 * 200 + 200 * 10, _output["weights"]);
        Assert.InRange(_output["drawn test digits read after 1 epochs"], 80, 100);
        Assert.True(_output["drawn test digits read after 1 epochs"] > _output["drawn test digits read with the mean instead of the sum"] + 5);
    }

    [RealDataFact, Trait("Suite", "Long")]
    public void Mnist_is_read_at_97_percent_with_the_sum_and_at_94_with_the_mean()
    {
        using Telling telling = new(new ClassifierLesson().Run, RealDataFactAttribute.Directory);
        Assert.Empty(telling.Output.LeftOut);
        Assert.InRange(telling.Output["MNIST's test digits read after 5 epochs"], 96.8, 97.7);
        Assert.InRange(telling.Output["MNIST's test digits read with the mean instead of the sum"], 93.8, 94.8);
        telling.CheckPictures();
    }
}
