namespace Downhill.Plots.Tests;

/// <summary>Random charts from values and labels as files hold them: whatever comes in, the drawing is sound.</summary>
public class AnythingTests
{
    static readonly string[] Labels =
    [
        "", " ", "x", "loss", "a label that is far too long for any chart and goes on for longer than anyone reads",
        "学习率与训练损失的关系", "😀😀😀😀", "<b>&amp;\"'</b>", "line\nbreak\ttab", "\u202Eright to left", "W".PadRight(60, 'W'),
        "\uD83D", "1e-3", "−0", "NaN",
    ];

    static readonly double[] Odd =
    [
        0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, 1.7e308, 5e-324,
        1e-300, 0.1, 123456789, 1e-9,
    ];

    [Fact]
    public void Every_drawing_is_sound()
    {
        for (int seed = 0; seed < 250; seed++)
            Sound.Check(Draw(new Random(seed)));
    }

    static Drawing Draw(Random random) => random.Next(9) switch
    {
        0 => Lines(random),
        1 => Chart.Bars(Names(random, 12, out int n), Values(random, n), Label(random), Options(random))
            .AddBars(Values(random, n), Label(random)),
        2 => Chart.Histogram(Values(random, random.Next(60)), null, Options(random)),
        3 => Map(random),
        4 => Chart.Contour(Net(random), Values(random, 35), new() { LogLevels = Maybe(random), Title = Label(random) })
            .AddLine(Values(random, 4), Values(random, 4), Label(random)),
        5 => Chart.DecisionRegions(Net(random), Enumerable.Range(0, 35).Select(_ => random.Next(-1, 4)), null,
            Options(random))
            .AddScatter(Values(random, 9), Values(random, 9), Label(random)),
        6 => Chart.Surface(Net(random), Values(random, 35), new()
        {
            Azimuth = random.Next(-400, 400), Elevation = random.Next(-10, 100), Title = Label(random),
            XLabel = Label(random), YLabel = Label(random), ZLabel = Label(random), Width = random.Next(100, 900),
        }).AddPath(Values(random, 5), Values(random, 5)),
        7 => Network(random),
        _ => Sheet(random),
    };

    static Chart Lines(Random random)
    {
        Chart chart = Chart.Line(Values(random, 5), Values(random, 5), Label(random), Options(random));
        for (int i = random.Next(12); i > 0; i--)
            _ = random.Next(4) switch
            {
                0 => chart.AddLine(Values(random, random.Next(40)), Label(random)),
                1 => chart.AddSteps(Values(random, 7), Values(random, 7), Label(random)),
                2 => chart.AddBand(Values(random, 6), Values(random, 6), Values(random, 6), Label(random)),
                _ => chart.AddScatter(Values(random, 20), Values(random, 20), Label(random)),
            };
        return chart;
    }

    static Chart Map(Random random)
    {
        (int rows, int columns) = (random.Next(30), random.Next(30));
        double[,] values = new double[rows, columns];
        double[] all = Values(random, rows * columns);
        for (int i = 0; i < all.Length; i++)
            values[i / columns, i % columns] = all[i];
        return Chart.HeatMap(values, Names(random, rows), Names(random, columns), new()
        {
            Title = Label(random), XLabel = Label(random), YLabel = Label(random), LogColor = Maybe(random),
            ValueFormat = Maybe(random) ? null : "0.0", Width = random.Next(100, 1200),
        });
    }

    static NetworkDrawing Network(Random random) =>
        new(Enumerable.Range(0, random.Next(7)).Select(_ => random.Next(30)))
    {
        Title = Label(random), Names = Names(random, 4), Inputs = Names(random, 6), Outputs = Names(random, 3),
        Width = random.Next(100, 900),
    };

    static PictureSheet Sheet(Random random)
    {
        PictureSheet sheet = new() { Title = Label(random), Columns = random.Next(5), Width = random.Next(100, 900) };
        for (int i = random.Next(9); i > 0; i--)
        {
            (int width, int height) = (random.Next(1, 80), random.Next(1, 40));
            float[] pixels = [.. Values(random, width * height).Select(v => (float)v)];
            Picture picture =
                Maybe(random) ? Picture.Grey(pixels, width, height) : Picture.Signed(pixels, width, height);
            sheet.Add(picture, Label(random));
        }

        return sheet;
    }

    static Grid Net(Random random) =>
        new(-random.NextDouble() - 1e-6, Power(random), -1e-3, Power(random), columns: 7, rows: 5);

    static double Power(Random random) => Math.Pow(10, random.Next(-5, 9));

    static ChartOptions Options(Random random) => new()
    {
        Title = Label(random), XLabel = Label(random), YLabel = Label(random),
        LogX = Maybe(random), LogY = Maybe(random),
        Width = random.Next(100, 1200), Height = Maybe(random) ? null : random.Next(-50, 900),
        XMin = End(random), XMax = End(random), YMin = End(random), YMax = End(random),
    };

    static double? End(Random random) => random.Next(6) > 0 ? null : Odd[random.Next(Odd.Length)];

    static bool Maybe(Random random) => random.Next(3) == 0;

    static string? Label(Random random) => random.Next(4) == 0 ? null : Labels[random.Next(Labels.Length)];

    static string[] Names(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Label(random) ?? "-")];

    static string[] Names(Random random, int most, out int count) => Names(random, count = random.Next(most));

    static double[] Values(Random random, int count)
    {
        double size = Math.Pow(10, random.Next(-9, 10));
        bool odd = Maybe(random);
        return [.. Enumerable.Range(0, count).Select(_ => odd && random.Next(5) == 0
            ? Odd[random.Next(Odd.Length)] : (random.NextDouble() - 0.3) * size)];
    }
}
