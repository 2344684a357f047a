using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Exclusive or: no line parts its points, two lines do.</summary>
internal static class TwoLines
{
    static readonly Grid s_plane = new(-0.6, 1.6, -0.6, 1.6, 121, 121);

    internal static void Tell(LessonOutput output)
    {
        output.Heading("One line is not enough");
        output.Text("""
            Some questions cannot be answered by one line. Exclusive or, XOR for short, says yes when one of two things
            is true, but not both: yes at the corners (0, 1) and (1, 0) of a square, no at (0, 0) and (1, 1). However
            you turn a line, a corner is always on the wrong side. Trying out many lines confirms it:
            """);
        output.Figure("corners that the best line gets right", BestLine());
        output.Text("""
            A neuron with two inputs is such a line, drawn softly: it adds up its inputs, each times a weight, adds a
            bias, and squashes the sum to a number between 0 and 1. Where the sum is 0, it says one half, and that is a
            line. So one neuron must fail here. Two neurons draw two lines, and a third can say: between them. Those two
            are a hidden layer. Below, both learn from 400 points scattered around the four corners.
            """);
        Table points = PointSets.Xor();
        Tensor places = points.ToTensor("x", "y"), classes = points.ToTensor("class");
        Sequential one = [new Linear(2, 1, generator: new(1)), new Sigmoid()];
        Linear hidden = new(2, 2, generator: new(1)), last = new(2, 1, generator: new(2));
        Sequential three = [hidden, new Sigmoid(), last, new Sigmoid()];
        Train(one, places, classes);
        Train(three, places, classes);
        output.Figure("points that one neuron gets right", 100 * Right(one, places, classes), "0.0", "%");
        output.Figure("points that three neurons get right", 100 * Right(three, places, classes), "0.0", "%");
        output.Picture("xor-one", Regions("One neuron", one, (Linear)one[0], points),
            "One line, and half of the points on the wrong side.");
        output.Picture("xor-three", Regions("Two hidden neurons and a third", three, hidden, points),
            "Each dashed line is a hidden neuron. The last neuron says yes between them.");
    }

    /// <summary>The most corners that any of many lines has on the right side.</summary>
    static int BestLine()
    {
        (double X, double Y, bool Yes)[] corners = [(0, 0, false), (0, 1, true), (1, 0, true), (1, 1, false)];
        int best = 0;
        for (int degrees = 0; degrees < 360; degrees++)
        {
            (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
            for (double shift = -2; shift <= 2; shift += 0.01)
                best = Math.Max(best, corners.Count(one => one.X * cosine + one.Y * sine > shift == one.Yes));
        }
        return best;
    }

    static void Train(Sequential network, Tensor places, Tensor classes) =>
        new Descent(() => Loss.HalfSquaredError(network.Forward(places), classes),
            new Sgd(network) { LearningRate = 1, Momentum = 0.9 }).Run();

    static double Right(Sequential network, Tensor places, Tensor classes)
    {
        float[] said = network.Forward(places).ToArray<float>(), wanted = classes.ToArray<float>();
        return said.Zip(wanted, (s, w) => s > 0.5f == w > 0.5f ? 1.0 : 0).Average();
    }

    static Chart Regions(string title, Sequential network, Linear lines, Table points)
    {
        float[] plane = [.. s_plane.Points().SelectMany(point => new[] { (float)point.X, (float)point.Y })];
        float[] said = network.Forward(Tensor.From(plane, [plane.Length / 2, 2])).ToArray<float>();
        Chart chart = Chart.DecisionRegions(s_plane, said.Select(one => one > 0.5f ? 1 : 0), ["no", "yes"], new()
        {
            Title = title,
            XLabel = "one thing",
            YLabel = "the other thing",
            XMin = s_plane.Left,
            XMax = s_plane.Right,
            YMin = s_plane.Bottom,
            YMax = s_plane.Top,
        });
        double[] x = points["x"].Numbers.ToArray(), y = points["y"].Numbers.ToArray();
        double[] kinds = points["class"].Numbers.ToArray();
        for (int kind = 0; kind < 2; kind++)
            chart.AddScatter(x.Where((_, i) => kinds[i] == kind), y.Where((_, i) => kinds[i] == kind), null,
                new() { Color = kind });
        AddLines(chart, lines);
        return chart;
    }

    /// <summary>Where a neuron's sum is 0: w1 x + w2 y + b = 0.</summary>
    static void AddLines(Chart chart, Linear layer)
    {
        float[,] weights = layer.Weight.ToArray2D<float>();
        float[] biases = layer.Bias!.ToArray<float>();
        double[] x = [s_plane.Left, s_plane.Right];
        for (int i = 0; i < biases.Length; i++)
            chart.AddLine(x, x.Select(value => -(weights[i, 0] * value + biases[i]) / weights[i, 1]), null,
                new() { Color = 3, Dashed = true, Dots = false });
    }
}
