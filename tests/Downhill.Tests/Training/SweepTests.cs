using Downhill.Training;

namespace Downhill.Tests.Training;

public class SweepTests
{
    static SweepResults Product(Action<SweepRun>? onRun = null) =>
        new Sweep().Over("a", 1, 2, 3).Over("b", 10, 0.5).Run(setting => setting["a"] * setting["b"], onRun);

    [Fact]
    public void Every_combination_is_run_once_and_the_last_name_changes_fastest()
    {
        List<string> told = [];
        SweepResults results = Product(run => told.Add($"{run.Setting}"));

        Assert.Equal(["a 1, b 10", "a 1, b 0.5", "a 2, b 10", "a 2, b 0.5", "a 3, b 10", "a 3, b 0.5"], told);
        Assert.Equal([10, 0.5, 20, 1, 30, 1.5], results.Runs.Select(run => run.Figure));
        Assert.Equal(["a", "b"], results.Names);
        Assert.Equal([10, 0.5], results.Values("b"));
        Assert.Equal(["10", "0.5"], results.Labels("b"));
    }

    [Fact]
    public void The_table_has_a_row_for_each_value_of_one_and_a_column_for_each_of_the_other()
    {
        Assert.Equal(new double[,] { { 10, 20, 30 }, { 0.5, 1, 1.5 } }, Product().Table("b", "a"));
        Assert.Equal(new double[,] { { 2 * 10 }, { 2 * 0.5 } }, Product().Where("a", 2).Table("b", "a"));
    }

    [Fact]
    public void The_best_are_finite()
    {
        double[] figures = [double.NaN, 3, double.PositiveInfinity, -1, double.NegativeInfinity];
        SweepResults results = new Sweep().Over("i", 0, 1, 2, 3, 4).Run(setting => figures[(int)setting["i"]]);

        Assert.Equal((1, 3), (results.Highest.Setting["i"], results.Lowest.Setting["i"]));
        SweepResults lost = new Sweep().Over("i", 5, 6).Run(_ => double.NaN);
        Assert.Equal((5, 5), (lost.Highest.Setting["i"], lost.Lowest.Setting["i"]));
    }

    [Fact]
    public void Results_print_as_a_table() => Assert.Equal("""
        rate  width   figure
         0.1      4  0.33333
         0.1    100      NaN
        0.01      4  0.33333
        0.01    100      NaN

        """, new Sweep().Over("rate", 0.1, 0.01).Over("width", 4, 100)
            .Run(setting => setting["width"] == 4 ? 1.0 / 3 : double.NaN).ToString(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Mistakes_are_said()
    {
        Assert.Equal("Sweep: each hyper-parameter is added once, but \"a\" is there already.",
            Assert.Throws<ArgumentException>(() => new Sweep().Over("a", 1).Over("a", 2)).Message);
        Assert.Equal("Sweep: \"a\" needs at least one value, and each once, but there is none.",
            Assert.Throws<ArgumentException>(() => new Sweep().Over("a")).Message);
        Assert.Equal("Sweep: \"a\" needs at least one value, and each once, but one stands there twice.",
            Assert.Throws<ArgumentException>(() => new Sweep().Over("a", 1, 2, 1)).Message);
        Assert.Equal("Sweep: there must be something to vary, but no hyper-parameter is given.",
            Assert.Throws<InvalidOperationException>(() => new Sweep().Run(_ => 0)).Message);
        Assert.Equal("Sweep: a hyper-parameter must be one of a, b, but \"c\" is not.",
            Assert.Throws<KeyNotFoundException>(() => Product().Values("c")).Message);
        Assert.Equal("Sweep: a value of \"b\" must be one that was tried, 10, 0.5, but 7 is not.",
            Assert.Throws<ArgumentException>(() => Product().Where("b", 7)).Message);
        SweepResults three = new Sweep().Over("a", 1, 2).Over("b", 1, 2).Over("c", 1, 2).Run(_ => 0);
        Assert.Equal("Sweep: a table needs one run for each of 2 x 2 cells, but there are 8. " +
            "Choose a value of the others by Where.",
            Assert.Throws<ArgumentException>(() => three.Table("a", "b")).Message);
    }
}
