using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class HistogramTests
{
    [Fact]
    public void Every_value_is_counted_once()
    {
        Random random = new(1);
        double[] values = [.. Enumerable.Range(0, 5000).Select(_ => random.NextDouble() * random.NextDouble() - 0.3)];
        XElement svg = Sound.Check(Chart.Histogram(values.Append(double.NaN).Append(double.PositiveInfinity)));
        Ruler ruler = new(svg);

        XElement[] bars = [.. svg.All("rect", "f0")];

        Assert.Equal(5000, bars.Sum(b => int.Parse(b.Tip().Split(": ")[1])));
        foreach (XElement bar in bars)
        {
            double[] edges = [.. bar.Tip().Split(": ")[0].Replace('−', '-').Split(" to ").Select(double.Parse)];
            int count = values.Count(v => v >= edges[0] && v < edges[1]);
            Assert.Equal(ruler.Y(count), bar.Number("y"), 0.2);
            Assert.Equal(ruler.X(edges[0]), bar.Number("x") - 0.5, 0.2);
        }
    }

    [Fact]
    public void Whole_numbers_stand_over_their_ticks()
    {
        XElement svg = Sound.Check(Chart.Histogram([1, 1, 2, 6]));

        Assert.Equal(["1: 2", "2: 1", "6: 1"], svg.All("rect", "f0").Select(Svg.Tip));
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 3.25 })]
    [InlineData(new[] { 1e300, -1e300 })]
    [InlineData(new[] { 0, 1e-12 })]
    [InlineData(new[] { 0, 1e9 })]
    public void Any_values_give_a_picture(double[] values) =>
        Assert.Equal(values.Length, Sound.Check(Chart.Histogram(values)).All("rect", "f0").Count());

    [Fact]
    public void The_last_interval_holds_its_right_edge()
    {
        XElement svg = Sound.Check(Chart.Histogram([0, 0.15, 0.5, 1, 1, 1], 10));

        Assert.Equal("0.9 to 1: 3", svg.All("rect", "f0").Last().Tip());
        Assert.Equal("1.0", svg.Texts()[^1]);
    }

    [Fact]
    public void A_number_of_intervals_is_kept_nearly()
    {
        XElement svg = Sound.Check(Chart.Histogram(Enumerable.Range(0, 1000).Select(i => i / 7.0), 20));

        Assert.InRange(svg.All("rect", "f0").Count(), 10, 22);
    }

    [Fact]
    public void Counts_may_be_logarithmic() =>
        Sound.Check(Chart.Histogram(Enumerable.Range(0, 1000).Select(i => Math.Exp(i / 100.0)), null,
            new() { LogY = true }));
}
