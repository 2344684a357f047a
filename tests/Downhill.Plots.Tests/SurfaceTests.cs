using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class SurfaceTests
{
    static readonly Grid Square = new(-1, 1, -1, 1, 21, 21);

    [Theory]
    [InlineData(32, 30)]
    [InlineData(0, 30)]
    [InlineData(90, 5)]
    [InlineData(120, 20)]
    [InlineData(200, 60)]
    [InlineData(300, 85)]
    [InlineData(-45, 45)]
    public void A_surface_keeps_to_its_paper_from_every_side(double azimuth, double elevation) =>
        Sound.Check(Chart.Surface(Square, (x, y) => 123.4 * x * x - 77 * y, new()
        {
            Title = "Seen from a side", XLabel = "first weight", YLabel = "second weight", ZLabel = "loss",
            Azimuth = azimuth, Elevation = elevation,
        }).AddPath([0.9, 0.1, 0], [0.9, 0.5, 0]));

    [Fact]
    public void Every_patch_is_drawn_once()
    {
        XElement svg = Sound.Check(Chart.Surface(Square, (x, y) => x * y));

        Assert.Equal(400, Patches(svg));
    }

    [Fact]
    public void A_fine_grid_is_drawn_with_fewer_patches()
    {
        XElement svg = Sound.Check(Chart.Surface(new Grid(-1, 1, -1, 1, 301, 301), (x, y) => x * y));

        Assert.Equal(1600, Patches(svg));
        Assert.InRange(svg.ToString().Length, 30_000, 120_000);
    }

    [Fact]
    public void Near_patches_are_painted_after_far_ones()
    {
        // Seen from the front, x runs to the right and y away from the viewer.
        XElement svg = Sound.Check(Chart.Surface(Square, (_, _) => 1, new() { Azimuth = 0.001 }));

        double[] heights = [.. svg.All("path", "fold").SelectMany(p => p.Points()).Select(p => p.Y)];

        Assert.True(heights[0] < heights[^1]);
    }

    [Fact]
    public void A_hole_stays_open()
    {
        XElement svg = Sound.Check(Chart.Surface(Square, (x, y) => x == 0 && y == 0 ? double.NaN : x + y));

        Assert.Equal(396, Patches(svg));
        Assert.Contains("no data", Sound.Check(Chart.Surface(Square, (_, _) => double.PositiveInfinity)).Texts());
    }

    [Fact]
    public void A_path_ends_with_a_dot_and_leaves_out_what_lies_beside_the_grid()
    {
        XElement svg = Sound.Check(Chart.Surface(Square, (x, y) => x * x + y * y)
            .AddPath([9, 0.8, 0.3, double.NaN], [0.0, 0.8, 0.1, 0]));

        Assert.Single(svg.All("circle"));
        Assert.Equal(2, svg.All("path", "track").Single(p => p.Number("stroke-width") == 5).Points().Length);
    }

    [Fact]
    public void A_path_behind_a_ridge_is_covered()
    {
        // The ridge stands in front (small y); the path runs behind it.
        SurfaceOptions fromTheFront = new() { Azimuth = 0.001, Elevation = 20 };
        Surface ridge = Chart.Surface(Square, (_, y) => y < -0.4 && y > -0.8 ? 1 : 0, fromTheFront)
            .AddPath([-0.5, 0.5], [0.5, 0.5]);

        XElement svg = Sound.Check(ridge);

        string[] order = [.. svg.All("path")
            .Select(p => p.Classes().Contains("track") ? "path" : p.Classes().Contains("q15") ? "ridge" : "other")];
        Assert.True(Array.IndexOf(order, "path") < Array.IndexOf(order, "ridge"));
    }

    [Fact]
    public void Unequal_lengths_are_refused() =>
        Assert.Equal("Surface.AddPath: x and y must have one length, but x has 1 and y has 2.",
            Assert.Throws<ArgumentException>(() => Chart.Surface(Square, (x, _) => x).AddPath([1.0], [1.0, 2]))
                .Message);

    static int Patches(XElement svg) => svg.All("path", "fold").Sum(p => p.Attribute("d")!.Value.Count(c => c == 'M'));
}
