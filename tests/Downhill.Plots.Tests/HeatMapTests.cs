using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class HeatMapTests
{
    [Fact]
    public void Cells_are_as_strong_as_their_values_and_hold_them()
    {
        XElement svg = Sound.Check(Chart.HeatMap(new[,] { { 0.0, 1 }, { 2, 4 } }, ["a", "b"], ["c", "d"]));

        XElement[] cells = [.. svg.All("rect", "heat")];

        Assert.Equal(["a, c: 0", "a, d: 1", "b, c: 2", "b, d: 4"], cells.Select(Svg.Tip));
        Assert.Equal([0.04, 0.28, 0.52, 1], cells.Select(c => c.Number("fill-opacity", 1)));
        Assert.Equal(["0", "1", "2", "4", "a", "b", "c", "d"], svg.Texts().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_stand_in_the_middle_of_their_rows_and_columns()
    {
        XElement svg = Sound.Check(Chart.HeatMap(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }, ["a", "b"], ["c", "d", "e"]));

        XElement first = svg.All("rect", "heat").First(), last = svg.All("rect", "heat").Last();

        Assert.Equal(Name("c").Number("x"), first.Number("x") + first.Number("width") / 2, 0.05);
        Assert.Equal(Name("e").Number("x"), last.Number("x") + last.Number("width") / 2, 0.05);
        Assert.Equal(Name("a").Number("y") - 4, first.Number("y") + first.Number("height") / 2, 0.05);
        Assert.Equal(Name("b").Number("y") - 4, last.Number("y") + last.Number("height") / 2, 0.05);

        XElement Name(string name) => svg.All("text").Single(t => t.Words() == name);
    }

    [Fact]
    public void Values_of_both_signs_have_two_hues_of_equal_strength()
    {
        XElement svg = Sound.Check(Chart.HeatMap(new[,] { { -1.0, 1, -0.5, 4 } }));

        Assert.Equal([0.25, 0.12], svg.All("rect", "cold").Select(c => c.Number("fill-opacity", 1)));
        Assert.Equal([0.25, 1], svg.All("rect", "heat").Select(c => c.Number("fill-opacity", 1)));
    }

    [Fact]
    public void Cells_without_a_number_stay_empty()
    {
        XElement svg = Sound.Check(Chart.HeatMap(new[,] { { 1, double.NaN, double.PositiveInfinity, 2 } }));

        Assert.Equal(2, svg.All("rect", "gap").Count());
        Assert.Contains("∞", svg.Texts());
    }

    [Fact]
    public void Logarithmic_colours_take_equal_factors_as_equal_steps()
    {
        XElement svg = Sound.Check(Chart.HeatMap(new[,] { { 1e-4, 1e-2, 1, 0 } }, null, null,
            new() { LogColor = true }));

        Assert.Equal([0.04, 0.52, 1], svg.All("rect", "heat").Select(c => c.Number("fill-opacity", 1)));
        Assert.Single(svg.All("rect", "gap"));
    }

    [Fact]
    public void A_large_map_is_a_few_paths_and_a_colour_bar()
    {
        double[,] values = new double[60, 80];
        for (int r = 0; r < 60; r++)
            for (int c = 0; c < 80; c++)
                values[r, c] = Math.Sin(r / 9.0) * Math.Cos(c / 7.0);

        XElement svg = Sound.Check(Chart.HeatMap(values));

        Assert.InRange(svg.All("path").Count(), 20, 66);
        Assert.Equal(32, svg.All("rect").Count() - 1);
        Assert.InRange(svg.ToString().Length, 10_000, 120_000);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 3)]
    [InlineData(1, 100)]
    [InlineData(100, 1)]
    public void Any_shape_is_drawn(int rows, int columns) => Sound.Check(Chart.HeatMap(new double[rows, columns]));

    [Fact]
    public void Long_names_of_columns_stand_upright()
    {
        string[] names = ["sepal length", "sepal width", "petal length", "petal width",
            "a species of flower without end"];

        XElement svg = Sound.Check(Chart.HeatMap(new double[5, 5], names, names));

        Assert.Equal(5, svg.All("text").Count(t => t.Attribute("transform") is not null));
    }

    [Fact]
    public void A_confusion_matrix_colours_the_share_of_the_row()
    {
        XElement svg = Sound.Check(Chart.ConfusionMatrix(new[,] { { 90, 10 }, { 0, 2 } }, ["cat", "dog"],
            new() { Title = "t" }));

        Assert.Equal([0.9, 0.14, 0.04, 1], svg.All("rect", "heat").Select(c => c.Number("fill-opacity", 1)));
        Assert.Equal("cat, dog: 10", svg.All("rect", "heat").ElementAt(1).Tip());
        Assert.Contains("predicted", svg.Texts());
    }

    [Fact]
    public void A_confusion_matrix_is_square() =>
        Assert.Equal("Chart.ConfusionMatrix: the table must be square, but it has 2 rows and 3 columns.",
            Assert.Throws<ArgumentException>(() => Chart.ConfusionMatrix(new int[2, 3])).Message);

    [Fact]
    public void Every_class_needs_one_name() =>
        Assert.Equal(
            "Chart.ConfusionMatrix: every one of the classes needs one name, but there are 2 classes and 3 names.",
            Assert.Throws<ArgumentException>(() => Chart.ConfusionMatrix(new int[2, 2], ["a", "b", "c"])).Message);

    [Fact]
    public void Every_row_needs_one_name() =>
        Assert.Equal("Chart.HeatMap: every one of the rows needs one name, but there are 2 rows and 1 names.",
            Assert.Throws<ArgumentException>(() => Chart.HeatMap(new int[2, 3], ["a"])).Message);
}
