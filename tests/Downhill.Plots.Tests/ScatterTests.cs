using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class ScatterTests
{
    [Fact]
    public void Every_series_has_its_own_colour_and_shape()
    {
        Chart chart = Chart.Scatter([1, 2, 3], [1, 2, 3], "a");
        foreach (string name in new[] { "b", "c", "d", "e" })
            chart.AddScatter([1, 2, 3], [3, 2, 1], name);

        XElement svg = Sound.Check(chart);

        // One path in the legend, one in the plot.
        Assert.Equal(["s0", "s0", "s1", "s1", "f2", "f2", "f3", "f3", "s4", "s4"],
            svg.All("path").Select(p => p.Classes()[0]).Order(StringComparer.Ordinal).OrderBy(c => c[1]));
        Assert.Equal(3, svg.All("path", "f3").Last().Points().Length);
    }

    [Fact]
    public void Points_stand_where_the_ticks_say()
    {
        XElement svg = Sound.Check(Chart.Scatter([0.0, 4, 10], [-3, 5, 2]));
        Ruler ruler = new(svg);

        (double X, double Y)[] points = svg.All("path", "s0").Single().Points();

        Assert.Equal(ruler.X(4), points[1].X, 0.1);
        Assert.Equal(ruler.Y(5), points[1].Y, 0.1);
    }

    [Fact]
    public void A_big_cloud_is_thinned()
    {
        Random random = new(1);
        double[] x = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble())],
            y = [.. x.Select(_ => random.NextDouble())];

        XElement svg = Sound.Check(Chart.Scatter(x, y));

        Assert.InRange(svg.All("path").Single().Points().Length, 10_000, 20_000);
    }

    [Fact]
    public void A_point_without_a_place_is_left_out_and_stretches_nothing()
    {
        XElement svg = Sound.Check(Chart.Scatter([1, 2, double.NaN, 4], [1, double.NaN, 99, 4]));

        Assert.Equal(2, svg.All("path").Single().Points().Length);
        Assert.DoesNotContain("100", svg.Texts());
    }

    [Fact]
    public void A_band_runs_along_its_lower_line_and_back_along_its_upper_one()
    {
        XElement svg = Sound.Check(Chart.Band([0, 1, 2, 3, 4], [1.0, 2, double.NaN, 1, 1], [2.0, 4, 9, 3, 2], "spread")
            .AddLine([0, 1, 2, 3, 4], [1.5, 3, 3, 2, 1.5], "mean", new() { Color = 0 }));
        Ruler ruler = new(svg);

        XElement band = svg.All("path", "f0").Single();

        Assert.Equal(2, band.Attribute("d")!.Value.Count(c => c == 'Z'));
        Assert.Equal(ruler.Y(4), band.Points()[2].Y, 0.1);
    }

    [Fact]
    public void The_lines_of_a_band_belong_together() =>
        Assert.Equal("Chart.AddBand: low and high must have one length, but low has 2 and high has 1.",
            Assert.Throws<ArgumentException>(() => Chart.Band([1, 2], [1.0, 2], [1.0])).Message);
}
