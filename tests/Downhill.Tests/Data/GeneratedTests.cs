using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class GeneratedTests
{
    static double[] Column(Table table, string name) => table[name].Numbers.ToArray();

    [Fact]
    public void Sine_and_cosine_agree_with_the_systems()
    {
        // The system's argument is rounded, at 5 pi to 2e-15.
        for (int i = -400; i <= 400; i++)
        {
            (double cosine, double sine) = Angle.At(i / 160.0);
            Assert.Equal(Math.Cos(2 * Math.PI * i / 160.0), cosine, 1e-14);
            Assert.Equal(Math.Sin(2 * Math.PI * i / 160.0), sine, 1e-14);
        }
    }

    [Fact]
    public void Four_points_of_xor_without_noise_are_the_truth_table()
    {
        Table table = PointSets.Xor(4, noise: 0);

        Assert.Equal([0, 0, 1, 1], Column(table, "x"));
        Assert.Equal([0, 1, 1, 0], Column(table, "y"));
        Assert.Equal([0, 1, 0, 1], Column(table, "class"));
    }

    [Fact]
    public void Points_without_noise_lie_on_their_curves()
    {
        Table circles = PointSets.Circles(50, 0), moons = PointSets.Moons(50, 0),
            spirals = PointSets.Spirals(60, 3, 0), blobs = PointSets.Blobs(9, 3, 0);
        double[] x = Column(moons, "x"), y = Column(moons, "y");

        Assert.All(Column(circles, "x").Zip(Column(circles, "y"))
            .Select((p, i) => (R: double.Hypot(p.First, p.Second), i)),
            p => Assert.Equal(p.i % 2 == 0 ? 1 : 0.5, p.R, 1e-12));
        Assert.All(Enumerable.Range(0, 50), i =>
            Assert.Equal(1, i % 2 == 0 ? double.Hypot(x[i], y[i]) : double.Hypot(x[i] - 1, y[i] - 0.5), 1e-12));
        Assert.All(Enumerable.Range(0, 50), i => Assert.True(i % 2 == 0 ? y[i] >= 0 : y[i] <= 0.5));
        Assert.All(Column(spirals, "x").Zip(Column(spirals, "y")), p =>
            Assert.InRange(double.Hypot(p.First, p.Second), 0.1, 1));
        Assert.Equal([0, 1, 2, 0, 1, 2, 0, 1, 2], Column(blobs, "class"));
        Assert.Equal(Column(blobs, "x")[..3], Column(blobs, "x")[6..]);
    }

    [Fact]
    public void Noise_has_the_deviation_asked_for_and_the_seed_decides_it()
    {
        double[] noise = [.. Column(PointSets.Xor(4000, 0.5, seed: 1), "x")
            .Zip(Column(PointSets.Xor(4000, 0), "x"), (a, b) => a - b)];

        // Of 4,000 numbers the mean varies by 0.008 and the deviation by 0.006: five times that.
        Assert.Equal(0, noise.Average(), 0.04);
        Assert.Equal(0.5, Math.Sqrt(noise.Average(v => v * v)), 0.03);
        Assert.Equal(Column(PointSets.Moons(seed: 4), "x"), Column(PointSets.Moons(seed: 4), "x"));
        Assert.NotEqual(Column(PointSets.Moons(seed: 4), "x"), Column(PointSets.Moons(seed: 5), "x"));
    }

    [Fact]
    public void The_sine_wave_goes_from_minus_one_to_one()
    {
        Table table = SineWave.Draw(5, 0);

        Assert.Equal([-1, -0.5, 0, 0.5, 1], Column(table, "x"));
        Assert.All(Column(table, "y").Zip((double[])[0, -1, 0, 1, 0]), p => Assert.Equal(p.Second, p.First, 1e-15));
    }

    /// <summary>2 → 2 → 1 with ReLU on both layers, written out in float64.</summary>
    static double IceCreamLoss(double[] p)
    {
        double[] temperature = Column(IceCream.Table, "temperature"), weekday = Column(IceCream.Table, "weekday"),
            sales = Column(IceCream.Table, "sales");
        return Enumerable.Range(0, 10).Average(i =>
        {
            double first = Math.Max(0, p[0] * temperature[i] + p[1] * weekday[i] + p[4]),
                second = Math.Max(0, p[2] * temperature[i] + p[3] * weekday[i] + p[5]);
            double error = Math.Max(0, p[6] * first + p[7] * second + p[8]) - sales[i];
            return error * error;
        });
    }

    // float32 constants as the decimals that were meant.
    static double[] IceCreamParameters() =>
        [.. new[] { IceCream.HiddenWeight, IceCream.HiddenBias, IceCream.OutputWeight, IceCream.OutputBias }
        .SelectMany(tensor => tensor.ToArray<float>()).Select(value => Math.Round((double)value, 6))];

    [Theory]
    [InlineData(0, 0.08651), InlineData(0.1, 0.03791), InlineData(0.2, 0.00931), InlineData(0.293, 0.00066),
        InlineData(0.3, 0.00071), InlineData(0.5, 0.04351)]
    public void The_ice_cream_loss_follows_its_parabola_to_five_digits(double bias, double loss)
    {
        double[] parameters = IceCreamParameters();
        parameters[8] = bias;

        Assert.Equal(loss, IceCreamLoss(parameters), 5);
    }

    [Fact]
    public void The_ice_cream_parameters_are_at_their_optimum()
    {
        double[] parameters = IceCreamParameters();
        const double h = 1e-6;
        for (int i = 0; i < parameters.Length; i++)
        {
            double[] up = [.. parameters], down = [.. parameters];
            (up[i], down[i]) = (up[i] + h, down[i] - h);

            Assert.Equal(0, (IceCreamLoss(up) - IceCreamLoss(down)) / (2 * h), 1e-6);
        }
    }

    [Fact]
    public void Streams_do_not_depend_on_each_other_and_fill_their_range()
    {
        var first = new RandomStream(1, Purpose.Points);
        var second = new RandomStream(1, Purpose.Points, 1);
        var other = new RandomStream(1, Purpose.Split);
        uint[] a = [.. Enumerable.Range(0, 100).Select(_ => first.Next())];

        Assert.NotEqual(a[0], second.Next());
        Assert.NotEqual(a[0], other.Next());
        Assert.Equal(100, a.Distinct().Count());
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 100).Select(_ => first.Below(3)).Distinct().Order());
    }

    [Fact]
    public void Generated_tables_name_rows_not_lines_in_messages() => Assert.Equal(
        "table 'sine': the target must be one of the columns, but 'z' is not among x, y.",
        MessageOf(() => _ = new TableSource(SineWave.Draw(), new() { Target = "z" })));
}
