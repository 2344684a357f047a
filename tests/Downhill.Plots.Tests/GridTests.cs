using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class GridTests
{
    static readonly Grid Square = new(-2, 2, -2, 2, 41, 41);

    [Fact]
    public void Points_run_along_the_rows_from_the_bottom() =>
        Assert.Equal([(0, 10), (1, 10), (2, 10), (0, 11), (1, 11), (2, 11)], new Grid(0, 2, 10, 11, 3, 2).Points());

    [Theory]
    [InlineData(1, 1, 0, 1, "Grid: left must be less than right, but left is 1 and right is 1.")]
    [InlineData(0, 1, 0.5, double.NaN, "Grid: bottom must be less than top, but bottom is 0.5 and top is NaN.")]
    public void An_empty_rectangle_is_refused(double left, double right, double bottom, double top, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new Grid(left, right, bottom, top)).Message);

    [Fact]
    public void A_grid_needs_two_points_on_each_side() =>
        Assert.StartsWith("Grid: columns must be 2 to 2000, but it is 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Grid(0, 1, 0, 1, 1)).Message);

    [Fact]
    public void Every_point_needs_a_value() =>
        Assert.Equal("Chart.Contour: a grid of 41 x 41 points needs 1681 values, but there are 3.",
            Assert.Throws<ArgumentException>(() => Chart.Contour(Square, [1.0, 2, 3])).Message);

    [Fact]
    public void The_ring_of_a_bowl_is_a_circle()
    {
        double[,] bowl = Square.Table([.. Square.Points().Select(p => p.X * p.X + p.Y * p.Y)], "");

        List<(double Column, double Row)>[] rings = [.. Rings.Around(bowl, 2.25)];

        // Inside the ring the bowl is lower: the region above the level has the border and the ring as its edges.
        Assert.Equal(2, rings.Length);
        List<(double Column, double Row)> circle = rings.MinBy(r => r.Max(p => p.Column))!;
        Assert.All(circle, p => Assert.Equal(1.5, Math.Sqrt(Sq(Square.X(p.Column)) + Sq(Square.Y(p.Row))), 0.002));
        // 1.5 around the middle: the area by the shoelace formula is that of the circle.
        Assert.Equal(Math.PI * 2.25, Math.Abs(Area(circle)) * 0.01, 0.02);
    }

    [Theory]
    [InlineData(0.92, 1)]
    [InlineData(0.1, 2)]
    public void The_middle_of_a_saddle_cell_decides(double corner, int rings)
    {
        // Mean 0.96 lies above the level: one region with a waist. Mean 0.55 lies below it: two regions.
        double[,] saddle = { { 1, corner }, { corner, 1 } };

        Assert.Equal(rings, Rings.Around(saddle, 0.95).Count());
    }

    [Fact]
    public void Regions_of_random_masks_keep_their_points_inside()
    {
        Random random = new(5);
        for (int trial = 0; trial < 30; trial++)
        {
            double[,] mask = new double[7, 9];
            for (int r = 0; r < 7; r++)
                for (int c = 0; c < 9; c++)
                    mask[r, c] = random.Next(2);
            List<(double Column, double Row)>[] rings = [.. Rings.Around(mask, 0.5)];
            for (int r = 0; r < 7; r++)
                for (int c = 0; c < 9; c++)
                    Assert.Equal(mask[r, c] == 1, Covered(rings, c, r));
        }
    }

    [Fact]
    public void A_contour_map_paints_the_bands_from_low_to_high()
    {
        XElement svg = Sound.Check(Chart.Contour(Square, (x, y) => x * x + y * y, new() { XLabel = "x" }));

        int[] bands = [.. svg.All("path").SelectMany(Svg.Classes).Where(c => c[0] == 'q')
            .Select(c => int.Parse(c[1..]))];

        Assert.InRange(bands.Length, 6, 16);
        Assert.Equal(bands.Order(), bands);
    }

    [Fact]
    public void A_path_on_a_contour_map_stands_where_the_ticks_say()
    {
        XElement svg = Sound.Check(Chart.Contour(Square, (x, y) => x + y).AddLine([-1.0, 0.5], [1.5, -0.5], "way"));
        Ruler ruler = new(svg);

        XElement[] dots = [.. svg.All("circle")];

        Assert.Equal(ruler.X(-1), dots[0].Number("cx"), 0.05);
        Assert.Equal(ruler.Y(1.5), dots[0].Number("cy"), 0.05);
        Assert.Equal(ruler.X(0.5), dots[1].Number("cx"), 0.05);
        Assert.Equal(ruler.Y(-0.5), dots[1].Number("cy"), 0.05);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Holes_are_marked(bool log)
    {
        ContourOptions options = new() { LogLevels = log };
        XElement svg = Sound.Check(Chart.Contour(Square, (x, y) => Math.Log(x * x + y * y - 1), options));

        Assert.Single(svg.All("path", "gap"));
        Assert.NotEmpty(Sound.Check(Chart.Contour(Square, (_, _) => double.NaN)).All("path", "gap"));
        Sound.Check(Chart.Contour(Square, (_, _) => 3, options));
    }

    [Fact]
    public void Logarithmic_levels_span_many_powers_of_ten() => Sound.Check(
        Chart.Contour(Square, (x, y) => Sq(1 - x) + 100 * Sq(y - x * x) + 1e-9, new() { LogLevels = true }));

    [Fact]
    public void Regions_have_the_colours_of_their_classes()
    {
        IEnumerable<int> classes = Square.Points().Select(p => p.X > 0.7 ? 2 : p.Y > 0 ? 1 : 0);
        Chart chart = Chart.DecisionRegions(Square, classes, ["a", "b", "c"]).AddScatter([0.0], [-1.0], "points of a");

        XElement svg = Sound.Check(chart);

        Assert.Equal(["f0", "f1", "f2"], svg.All("path").Where(p => p.Attribute("fill-opacity") is not null)
            .Select(p => p.Classes()[0]));
        Assert.Equal(2, svg.All("path", "s0").Count());
        Assert.Contains("b", svg.Texts());
    }

    static double Sq(double x) => x * x;

    static double Area(List<(double X, double Y)> ring) => ring.Select((p, i) => (p, q: ring[(i + 1) % ring.Count]))
        .Sum(e => e.p.X * e.q.Y - e.q.X * e.p.Y) / 2;

    /// <summary>Even-odd rule: a ray to the right crosses the rings an odd number of times.</summary>
    static bool Covered(List<(double Column, double Row)>[] rings, int column, int row)
    {
        // A hair beside the point: exactly on it a ray may meet a corner of a ring, and a border ring runs through it.
        double x = column + (column == 8 ? -1e-3 : 1e-3), y = row + (row == 6 ? -2e-3 : 2e-3);
        int crossings = 0;
        foreach (List<(double Column, double Row)> ring in rings)
            for (int i = 0; i < ring.Count; i++)
            {
                ((double ax, double ay), (double bx, double by)) = (ring[i], ring[(i + 1) % ring.Count]);
                if (ay > y != by > y && ax + (y - ay) / (by - ay) * (bx - ax) > x)
                    crossings++;
            }

        return crossings % 2 == 1;
    }
}
