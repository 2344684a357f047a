using Downhill.Data;
using Downhill.Tests.Data;

namespace Downhill.Lessons.Tests;

public class DigitsTests
{
    static DataParts Few() => DrawnDigits.Source(3000, 500).Split();

    [Fact]
    public void Each_question_is_learned_with_its_own_output_and_loss()
    {
        using Telling telling = new(OutputsAndLosses.Tell);
        Assert.InRange(telling.Output["moons, yes or no, right"], 99, 100);
        Assert.InRange(telling.Output["spirals, one of many, right"], 97, 100);
        // Targets have variance 1, so the noise of 0.1 that was added has a variance of about 0.02.
        Assert.InRange(telling.Output["sine, a number, mean squared error"], 0.01, 0.04);
    }

    [Fact]
    public void Every_mismatch_is_complained_about()
    {
        using Telling telling = new(new Pairs().Run);
        string page = telling.Read("lesson-3.html");
        Assert.DoesNotContain("No complaint", page);
        Assert.Contains("CrossEntropy: it applies the softmax itself, but the outputs come from Softmax.", page);
        Assert.Equal(2, page.Split("OutputUnit.Softmax: ").Length - 1);
        Assert.Contains("OutputUnit.Sigmoid: yes or no needs targets from 0 to 1, but one is 2.", page);
        Assert.Contains("OutputUnit.Linear: it predicts numbers and needs floating targets, but they are int64.", page);
    }

    /// <summary>The first scene with a page around it.</summary>
    sealed class Pairs : Lesson
    {
        public override int Number => 3;

        public override string Title => "Pairs";

        protected override void Tell(LessonOutput output) => OutputsAndLosses.Tell(output);
    }

    [Fact]
    public void Sixty_weight_rows_are_sixty_pictures_of_28_by_28()
    {
        using Telling telling = new(output => FirstLayer.Tell(output, Few(), epochs: 3));
        telling.CheckPictures();
        Assert.Equal(60, telling.Read("weights.svg").Split("<image").Length - 1);
        Assert.Equal(12, telling.Read("weights-before.svg").Split("<image").Length - 1);
        Assert.InRange(telling.Output["784-60-10, right"], 80, 100);
    }

    [Fact]
    public void Two_networks_are_compared_and_their_mistakes_are_shown()
    {
        using Telling telling = new(output => TwoNetworks.Tell(output, Few(), epochs: 3));
        telling.CheckPictures();
        Assert.InRange(telling.Output["fully connected, right"], 85, 100);
        Assert.InRange(telling.Output["convolution, right"], 85, 100);
        Assert.Equal(784 * 256 + 256 + 2570, telling.Output["fully connected, parameters"]);
        Assert.Equal(["confusions.svg", "two-networks.svg", "worst-mistakes.svg"], telling.Files);
    }

    [Fact]
    public void A_sweep_tries_all_combinations_and_names_the_best()
    {
        using Telling telling = new(output => HyperParameters.Tell(output, Few(), rows: 600));
        telling.CheckPictures();
        Assert.Equal(4 * 3 * 3, telling.Output["combinations"]);
        Assert.Equal(0.003, telling.Output["best learning rate"]);
        Assert.Equal(["sweep-16.svg", "sweep-256.svg", "sweep-64.svg"], telling.Files);
    }

    [RealDataFact, Trait("Suite", "Long")]
    public void On_mnist_convolution_is_better_than_fully_connected_and_both_are_good()
    {
        using Telling telling = new(new DigitsLesson().Run, RealDataFactAttribute.Directory);
        telling.CheckPictures();
        Assert.Empty(telling.Output.LeftOut);
        Assert.InRange(telling.Output["784-60-10, right"], 97, 100);
        Assert.InRange(telling.Output["fully connected, right"], 98, 100);
        Assert.InRange(telling.Output["convolution, right"], 99, 100);
        Assert.True(100 - telling.Output["convolution, right"] < (100 - telling.Output["fully connected, right"]) / 2);
        Assert.InRange(telling.Output["best accuracy"], 94, 100);
        Assert.Equal((0.003, 512, 16),
            (telling.Output["best learning rate"], telling.Output["best width"], telling.Output["best batch size"]));
    }

    [Fact, Trait("Suite", "Long")]
    public void Without_mnist_digits_are_drawn_and_what_is_missing_is_said()
    {
        using Telling telling = new(new DigitsLesson().Run, "/there/is/nothing");
        telling.CheckPictures();
        Assert.Equal(["the accuracies on MNIST, 98 % fully connected and 99 % by convolution, as MNIST is not here."],
            telling.Output.LeftOut);
        Assert.Contains("data: 20,000 digits drawn by this program", telling.Terminal);
    }
}
