using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class BarChartTests
{
    [Fact]
    public void Bars_stand_on_zero_and_end_at_their_values()
    {
        XElement svg = Sound.Check(Chart.Bars(["a", "b", "c"], [1.0, -2, 3]));
        Ruler ruler = new(svg);

        XElement[] bars = [.. svg.All("rect", "f0")];

        Assert.Equal(3, bars.Length);
        Assert.Equal(ruler.Y(1), bars[0].Number("y"), 0.05);
        Assert.Equal(ruler.Y(0), bars[0].Number("y") + bars[0].Number("height"), 0.05);
        Assert.Equal(ruler.Y(0), bars[1].Number("y"), 0.05);
        Assert.Equal(ruler.Y(-2), bars[1].Number("y") + bars[1].Number("height"), 0.05);
        Assert.Equal("b: −2", bars[1].Tip());
    }

    [Fact]
    public void Bars_with_long_names_lie_and_the_first_is_on_top()
    {
        string[] names = ["sepal length in cm", "sepal width in cm", "petal length in cm", "petal width in cm",
            "a name that no chart can show in full"];
        XElement svg = Sound.Check(Chart.Bars(names, [5.0, -1, 4, 1, 2]));

        XElement[] bars = [.. svg.All("rect", "f0")];

        Assert.True(bars[0].Number("y") < bars[1].Number("y"));
        Assert.Equal(bars[0].Number("x"), bars[1].Number("x") + bars[1].Number("width"), 0.05);
        Assert.Equal(5, bars[0].Number("width") / bars[3].Number("width"), 0.05);
    }

    [Fact]
    public void Series_stand_side_by_side()
    {
        XElement svg = Sound.Check(Chart.Bars(["x", "y"], [1, 2], "ours").AddBars([2, 1], "theirs"));

        XElement ours = svg.All("rect", "f0").Last(r => r.Tip().StartsWith('x')),
            theirs = svg.All("rect", "f1").Last(r => r.Tip().StartsWith('x'));

        Assert.Equal("x, ours: 1", ours.Tip());
        Assert.Equal(svg.All("text").Single(t => t.Words() == "x").Number("x"), theirs.Number("x"), 0.05);
        Assert.InRange(theirs.Number("x"), ours.Number("x") + ours.Number("width"),
            ours.Number("x") + ours.Number("width") + 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(400)]
    public void Any_number_of_bars_fits(int count) =>
        Assert.Equal(count, Sound.Check(Chart.Bars(Names(count), Enumerable.Range(0, count)))
            .All("rect", "f0").Count());

    static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(i => $"name {i}");

    [Fact]
    public void A_bar_without_a_number_is_left_out() =>
        Assert.Equal(2, Sound.Check(Chart.Bars(["a", "b", "c"], [1, double.NaN, 2])).All("rect", "f0").Count());

    [Fact]
    public void Names_and_values_must_match() =>
        Assert.Equal("Chart.Bars: names and values must have one length, but names has 2 and values has 1.",
            Assert.Throws<ArgumentException>(() => Chart.Bars(["a", "b"], [1.0])).Message);

    [Fact]
    public void Bars_need_a_chart_of_bars() =>
        Assert.Equal("Chart.AddBars: bars need the names of a chart made by Chart.Bars, but this chart has none.",
            Assert.Throws<InvalidOperationException>(() => Chart.Line([1.0]).AddBars([1.0])).Message);
}
