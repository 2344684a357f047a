namespace DownhillApp.Tests;

public class TwoMoonsTests
{
    [Fact]
    public void It_learns_to_tell_the_moons_apart()
    {
        TwoMoons moons = new();
        double before = moons.Accuracy();
        moons.Train(epochs: 20);
        Assert.InRange(moons.Accuracy(), 0.95, 1);
        Assert.True(moons.Accuracy() > before);
    }

    [Fact]
    public void The_same_seed_gives_the_same_losses() =>
        Assert.Equal(new TwoMoons(seed: 7).Train(epochs: 2), new TwoMoons(seed: 7).Train(epochs: 2));
}
