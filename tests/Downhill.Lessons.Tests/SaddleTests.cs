using Downhill.Data;
using Downhill.Tests.Data;

namespace Downhill.Lessons.Tests;

public class SaddleTests
{
    [Fact]
    public void Two_losses_are_what_their_formulas_say()
    {
        using Telling telling = new(TwoLosses.Tell);
        telling.CheckPictures();
        // By hand: the truth's share is 0.6 or 0.1, and 0.6 is left for another.
        double rest = 2 * 0.05 * 0.05 + 2 * 0.1 * 0.1;
        Assert.Equal((rest + 0.4 * 0.4 + 0.1 * 0.1) / 2, telling.Output["half squared error, right answer"], 12);
        Assert.Equal((rest + 0.9 * 0.9 + 0.6 * 0.6) / 2, telling.Output["half squared error, wrong answer"], 12);
        Assert.Equal(-Math.Log(0.6), telling.Output["cross-entropy, right answer"], 12);
        Assert.Equal(-Math.Log(0.1), telling.Output["cross-entropy, wrong answer"], 12);
        Assert.Equal(1, telling.Output["half squared error at p = 0"]);
        Assert.Equal(100 * Math.Log(2), telling.Output["cross-entropy at p = 0"], 12);
    }

    [Fact]
    public void Differences_agree_with_calculus_and_with_autograd()
    {
        using Telling telling = new(Differences.Tell);
        telling.CheckPictures();
        Assert.Equal(Math.Cos(1), telling.Output["derivative of sin at 1"]);
        Assert.Equal(Math.Cos(1), telling.Output["central difference"], 1e-9);
        // Theory: the error h^2 f'''/6 + 1e-16 / h is least near h = 1e-5.
        Assert.InRange(telling.Output["best step of the central difference"], 1e-6, 1e-4);
        foreach (string way in (string[])["difference", "autograd"])
        {
            Assert.Equal(6, telling.Output[$"df/dx by {way}"], 1e-8);
            Assert.Equal(8, telling.Output[$"df/dy by {way}"], 1e-8);
        }
    }

    [Fact]
    public void Autograd_agrees_with_differences_operation_by_operation()
    {
        using Telling telling = new(EveryOperation.Tell);
        telling.CheckPictures();
        Assert.Equal(56, telling.Output["operations compared"]);
        Assert.Equal(0, telling.Output["operations that disagree"]);
        Assert.InRange(telling.Output["largest error"], 0, 1e-8);
    }

    [Fact]
    public void The_bowl_is_walked_down_to_its_lowest_point_with_the_right_rate_only()
    {
        using Telling telling = new(Bowl.Tell);
        telling.CheckPictures();
        // Each step multiplies both numbers by 1 - 2 * rate.
        Assert.Equal(-3 * Math.Pow(0.8, 100), telling.Output["bowl, x after 100 steps"], 1e-20);
        Assert.Equal(4 * Math.Pow(0.8, 100), telling.Output["bowl, y after 100 steps"], 1e-20);
        Assert.Equal(25 * Math.Pow(0.9998, 200), telling.Output["bowl, loss with rate 0.0001"], 1e-9);
        Assert.Equal(1, telling.Output["bowl, loss with rate 1.1"] / (25 * Math.Pow(1.2, 200)), 1e-9);
    }

    [Fact]
    public void Plain_descent_stays_on_the_ridge_and_momentum_and_noise_leave()
    {
        using Telling telling = new(Ridge.Tell);
        telling.CheckPictures();
        Assert.Equal(0, telling.Output["on the ridge, y at the end"]);
        Assert.InRange(telling.Output["on the ridge, steps until it stops"], 1, 999);
        Assert.InRange(telling.Output["on the ridge, length of the gradient at the end"], 0, 1e-7);
        Assert.Equal(1e-6 * Math.Pow(1.1, 60), telling.Output["plain, |y| after 60 steps"], 1e-12);
        Assert.InRange(telling.Output["momentum, |y| after 60 steps"], 1, 100);
        Assert.InRange(telling.Output["noise, |y| after 60 steps"], 1, 100);
    }

    [Fact]
    public void Mini_batches_of_three_sizes_learn()
    {
        DataParts few = DrawnDigits.Source(3000, 500).Split();
        using Telling telling = new(output => MiniBatches.Tell(output, few, epochs: 3));
        telling.CheckPictures();
        Assert.Equal(["batches-loss.svg", "batches-right.svg"], telling.Files);
        Assert.True(telling.Output["batches of 100, right"] > telling.Output["batches of 1000, right"]);
    }

    [Fact, Trait("Suite", "Long")]
    public void Without_mnist_digits_are_drawn_and_what_is_missing_is_said()
    {
        using Telling telling = new(MiniBatches.Tell, "/there/is/nothing");
        telling.CheckPictures();
        Assert.Equal(["how much of MNIST's test digits each size of batches learns to read, about 97.5 % with 100 rows a step and 96.5 % " +
            "with 1,000, as MNIST is not here."], telling.Output.LeftOut);
        Assert.Contains("data: 20,000 digits drawn by this program", telling.Terminal);
    }

    [RealDataFact, Trait("Suite", "Long")]
    public void The_whole_lesson_is_told_with_mnist()
    {
        using Telling telling = new(new SaddleLesson().Run, RealDataFactAttribute.Directory);
        telling.CheckPictures();
        Assert.InRange(telling.Output["batches of 100, right"], 97, 100);
        Assert.InRange(telling.Output["batches of 300, right"], 96.5, 100);
        Assert.InRange(telling.Output["batches of 1000, right"], 95.5, 100);
        Assert.Equal(11, telling.Output.Pictures.Count);
    }
}
