namespace Downhill.Lessons.Tests;

public class IceCreamTests
{
    [Fact]
    public void Six_guesses_find_the_best_bias()
    {
        using Telling telling = new(new IceCreamLesson().Run);
        Assert.Equal(0.08651, telling.Output["MSE(0)"], 5);
        Assert.Equal(0.03791, telling.Output["MSE(0.1)"], 5);
        Assert.Equal(0.3, telling.Output["best guess"]);
    }
}
