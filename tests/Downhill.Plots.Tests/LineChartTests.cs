using System.Globalization;
using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class LineChartTests
{
    [Fact]
    public void Every_value_stands_where_the_ticks_say()
    {
        double[] y = [2.1, 0.7, 1.3, 0.2];
        XElement svg = Sound.Check(Chart.Line(y));
        Ruler ruler = new(svg);

        XElement[] dots = [.. svg.All("circle")];

        Assert.Equal(4, dots.Length);
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(ruler.X(i + 1), dots[i].Number("cx"), 0.05);
            Assert.Equal(ruler.Y(y[i]), dots[i].Number("cy"), 0.05);
        }
    }

    [Fact]
    public void A_logarithmic_axis_puts_equal_factors_at_equal_distances()
    {
        XElement svg = Sound.Check(Chart.Line([1.0, 10, 100, 1000], null, new() { LogY = true }));

        double[] heights = [.. svg.All("circle").Select(c => c.Number("cy"))];

        Assert.Equal(heights[0] - heights[1], heights[1] - heights[2], 0.02);
        Assert.Equal(heights[0] - heights[1], heights[2] - heights[3], 0.02);
    }

    [Fact]
    public void Values_without_a_place_leave_gaps()
    {
        double[] y = [1, 2, double.NaN, 3, double.PositiveInfinity, 2, 2.5, 1e301];
        XElement svg = Sound.Check(Chart.Line(y));

        string line = svg.All("path", "s0").Single().Attribute("d")!.Value;

        // Two stretches of two points and one point alone, which is a dot.
        Assert.Equal(3, line.Count(c => c == 'M'));
        Assert.Equal(2, line.Count(c => c == 'L'));
        Assert.Equal(1, line.Count(c => c == 'h'));
        Assert.Equal(5, svg.All("circle").Count());
    }

    [Fact]
    public void What_is_not_positive_leaves_a_gap_on_a_logarithmic_axis() =>
        Assert.Equal(2, Sound.Check(Chart.Line([1.0, 0, -3, 10], null, new() { LogY = true })).All("circle").Count());

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { double.NaN, double.PositiveInfinity })]
    public void A_chart_without_data_says_so(double[] y) =>
        Assert.Contains("no data", Sound.Check(Chart.Line(y)).Texts());

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1e-9)]
    [InlineData(1e300)]
    [InlineData(5e-324)]
    public void One_point_is_drawn_in_the_middle(double value)
    {
        XElement svg = Sound.Check(Chart.Line([value]));

        Assert.Equal(260, svg.All("circle").Single().Number("cx"), 40.0);
    }

    [Fact]
    public void A_hundred_thousand_points_are_thinned_and_keep_their_peaks()
    {
        double[] y = [.. Enumerable.Range(0, 100_000).Select(i => Math.Sin(i * 0.37))];
        (y[77_777], y[33_333]) = (9, -9);
        XElement svg = Sound.Check(Chart.Line(y, null, new() { YMin = -2, YMax = 10 }));
        XElement svgFree = Sound.Check(Chart.Line(y));

        (double X, double Y)[] points = svgFree.All("path", "s0").Single().Points();

        Assert.InRange(points.Length, 500, 4 * 520);
        Assert.Equal(new Ruler(svgFree).Y(9), points.Min(p => p.Y), 0.05);
        Assert.Equal(new Ruler(svgFree).Y(-9), points.Max(p => p.Y), 0.05);
        Assert.InRange(svg.ToString().Length, 5_000, 40_000);
    }

    [Fact]
    public void Two_named_series_bring_a_legend_and_one_does_not()
    {
        Chart chart = Chart.Line([1.0, 2], "train");

        Assert.DoesNotContain("train", Sound.Check(chart).Texts());
        Assert.Contains("test", Sound.Check(chart.AddLine([2.0, 3], "test")).Texts());
    }

    [Fact]
    public void Thirty_series_find_room_in_the_legend()
    {
        Chart chart = Chart.Line([0.0, 1], "series 0");
        for (int i = 1; i < 30; i++)
            chart.AddLine([i, i + 1.0],
                $"series {i} with a name that is rather long for a legend, longer than the chart is wide");

        Assert.Contains("and 10 more", Sound.Check(chart).Texts());
    }

    [Fact]
    public void Steps_keep_a_value_until_the_next_place()
    {
        XElement svg = Sound.Check(Chart.Steps([0, 10, 20], [3.0, 2, 1]));

        (double X, double Y)[] points = svg.All("path", "s0").Single().Points();

        Assert.Equal(5, points.Length);
        Assert.Equal(points[0].Y, points[1].Y);
        Assert.Equal(points[2].X, points[1].X);
    }

    [Fact]
    public void Big_and_small_numbers_are_readable()
    {
        Assert.Contains("40M", Sound.Check(Chart.Line([2e7, 3.5e7, -9e6, 4e7])).Texts());
        Assert.Contains("0.2×10⁻⁶", Sound.Check(Chart.Line([2e-7, 3e-7, 9e-7])).Texts());
        Assert.Contains("10⁻⁸", Sound.Check(Chart.Line([1e-9, 1, 1e9], null, new() { LogY = true })).Texts());
        Sound.Check(Chart.Line([1.000000001, 1.000000002, 1.000000003]));
        Sound.Check(Chart.Line([-1e300, 1e300]));
        Sound.Check(Chart.Line([1e-299, 1e299], null, new() { LogY = true }));
    }

    [Fact]
    public void Data_outside_given_ends_are_cut_off()
    {
        XElement svg = Sound.Check(Chart.Line([0.0, 100, -100, 0], null,
            new() { YMin = -1, YMax = 1, XMin = 2, XMax = 3 }));

        XElement window = svg.All("svg").Single();

        Assert.NotEmpty(window.All("path", "s0"));
        Assert.Equal(["−1", "0", "1"],
            svg.All("text").Where(t => t.Attribute("text-anchor")?.Value == "end").Select(Svg.Words));
    }

    [Fact]
    public void Long_numbers_get_fewer_ticks()
    {
        for (int width = 200; width < 1000; width += 37)
            Sound.Check(Chart.Line([1.000000001, 1.000000009], [123456.78, 123456.79], null, new() { Width = width }));
    }

    [Fact]
    public void One_point_on_logarithmic_axes_is_drawn_in_the_middle()
    {
        XElement svg = Sound.Check(Chart.Line([5], [0.02], null, new() { LogX = true, LogY = true }));

        Assert.Equal(260, svg.All("circle").Single().Number("cx"), 40.0);
    }

    [Fact]
    public void Epochs_are_never_halved()
    {
        Assert.Equal(["1", "2", "3", "4"], Foot(Chart.Line([0.2, 0.1, 0.3, 0.2])));
        Assert.Equal(["1"], Foot(Chart.Line([0.2])));
        Assert.Contains("0.4", Foot(Chart.Line([0, 1], [0.2, 0.7])));

        static IEnumerable<string> Foot(Chart chart) => Sound.Check(chart).All("text")
            .Where(t => t.Attribute("text-anchor")?.Value == "middle").Select(Svg.Words);
    }

    [Fact]
    public void Lists_of_floats_and_whole_numbers_are_welcome()
    {
        XElement svg = Sound.Check(Chart.Line(new List<int> { 1, 2 }, new[] { 0.5f, 0.25f }, "half").AddLine([3, 4]));

        Assert.Equal(4, svg.All("circle").Count());
    }

    [Fact]
    public void Unequal_lengths_are_refused() =>
        Assert.Equal("Chart.AddLine: x and y must have one length, but x has 3 and y has 2.",
            Assert.Throws<ArgumentException>(() => Chart.Line([1, 2, 3], [1.0, 2])).Message);

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        Chart chart = Chart.Line([1234.5, -0.25]);
        string expected = chart.ToSvg();
        try
        {
            CultureInfo.CurrentCulture =
                new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(expected, chart.ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
