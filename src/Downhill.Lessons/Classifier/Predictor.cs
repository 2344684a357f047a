using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>A line through the origin learns to part two kinds of mushrooms, one example at a time.</summary>
internal static class Predictor
{
    /// <summary>Width and height in cm: flat ones and tall ones in turn.</summary>
    static readonly (double Width, double Height, bool IsTall)[] s_mushrooms =
    [
        (4.0, 1.4, false), (1.5, 4.0, true), (3.5, 1.0, false), (1.2, 3.4, true), (4.5, 1.8, false),
        (1.8, 4.4, true), (3.0, 1.2, false), (1.4, 3.1, true), (3.8, 1.1, false), (1.0, 2.9, true),
    ];

    internal static void Tell(LessonOutput output)
    {
        output.Heading("A line that learns");
        output.Uses("ten mushrooms, made up for this lesson.");
        output.Text("""
            Some mushrooms are flat and wide, others are tall and thin. A line y = A x through the origin could part
            them: what lies above it is tall, what lies below is flat. But which A? Look at one mushroom after the
            other. Say where the line should pass, just above a flat one (its height plus 0.2 cm) or just below a tall
            one (minus 0.2 cm), and call this the target t. The error is E = t - y, what is wanted minus what the line
            says. As y = A x, a change dA of A changes y by dA · x, so the correction that makes the error vanish is
            """);
        output.Listing("dA = E / x");
        double[] full = Slopes(1, rounds: 4), half = Slopes(0.5, rounds: 4), tenth = Slopes(0.1, rounds: 4);
        output.Text("""
            Done like that, the line jumps from example to example and in the end fits the last one only: all that it
            learned from the nine others is forgotten. The remedy is to be moderate: take only a part L of each
            correction, dA = L · E / x. L is called the learning rate. With L = 0.5 every example has a say, the latest
            ones most; with L = 0.1 the line hardly moves any more once it is about right. It settles.
            """);
        output.Figure("A without moderation", full[^1], "0.000");
        output.Figure("A with L = 0.5", half[^1], "0.000");
        output.Figure("A with L = 0.1", tenth[^1], "0.000");
        output.Figure("mushrooms told right without moderation", Right(full[^1]));
        output.Figure("mushrooms told right with L = 0.5", Right(half[^1]));
        output.Figure("mushrooms told right with L = 0.1", Right(tenth[^1]));
        DrawLines(output, full, half, tenth);
        output.Picture("predictor-steps", Chart.Line(full, "L = 1",
            new() { Title = "A after each example", XLabel = "example", YLabel = "A" })
            .AddLine(half, "L = 0.5").AddLine(tenth, "L = 0.1"),
            "Four times through the ten mushrooms. The smaller L, the calmer the line, and the later it arrives.");
        output.Text("""
            The same happens in every network of the lessons to come: a look at an example, an error, a small
            correction. Examples are never perfect, and moderation also keeps a single bad one from doing harm.
            """);
    }

    /// <summary>A after each example.</summary>
    static double[] Slopes(double learningRate, int rounds)
    {
        List<double> slopes = [];
        double a = 0.25;
        for (int round = 0; round < rounds; round++)
            foreach ((double width, double height, bool isTall) in s_mushrooms)
            {
                double target = isTall ? height - 0.2 : height + 0.2;
                double error = target - a * width;
                a += learningRate * error / width;
                slopes.Add(a);
            }
        return [.. slopes];
    }

    static int Right(double a) => s_mushrooms.Count(one => one.Height > a * one.Width == one.IsTall);

    static void DrawLines(LessonOutput output, double[] full, double[] half, double[] tenth)
    {
        double[] x = [0, 5];
        ILookup<bool, (double Width, double Height, bool)> kinds = s_mushrooms.ToLookup(one => one.IsTall);
        Chart chart = Chart.Empty(new()
        {
            Title = "Lines between mushrooms",
            XLabel = "width (cm)",
            YLabel = "height (cm)",
            XMin = 0,
            YMin = 0,
            YMax = 5,
        });
        foreach ((bool isTall, string name) in new[] { (false, "flat"), (true, "tall") })
            chart.AddScatter(kinds[isTall].Select(one => one.Width), kinds[isTall].Select(one => one.Height), name);
        foreach ((double a, string name) in new[]
        {
            (0.25, "at the start"), (full[^1], "L = 1"), (half[^1], "L = 0.5"), (tenth[^1], "L = 0.1"),
        })
            chart.AddLine(x, x.Select(value => a * value), name, new() { Dots = false });
        output.Picture("predictor-lines", chart,
            "Without moderation the line passes just below the last tall mushroom, and on the wrong side of others.");
    }
}
