using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Fifth scene: a saddle, where the gradient vanishes at a point that is no minimum.</summary>
internal static class Ridge
{
    // The ridge is the line y = 0. A hair beside it, momentum has something to gather.
    const double Hair = 1e-6;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Stuck on a saddle");
        output.Text("""
            f(x, y) = x² - y² goes up to both sides in x and down to both sides in y. At (0, 0) the gradient is (0, 0),
            and yet there is no lowest point anywhere. Who starts on the ridge, where y is 0, is never told to leave it:
            the slope in y is 0 all along. Plain descent arrives at (0, 0) and takes its vanishing gradient for the end.
            """);
        DescentPath stuck = Walk(0, steps: 1000, smallestStep: 1e-9);
        output.Figure("on the ridge, steps until it stops", stuck.Steps, "0");
        output.Figure("on the ridge, x at the end", stuck.Last.Values[0], "0.0E+0");
        output.Figure("on the ridge, y at the end", stuck.Last.Values[1], "0");
        output.Figure("on the ridge, length of the gradient at the end", 2 * Math.Abs(stuck.Last.Values[0]), "0.0E+0");

        DescentPath plain = Walk(Hair), momentum = Walk(Hair, momentum: 0.9), noise = Walk(0, noise: 0.1);
        output.Text("""
            A millionth beside the ridge, plain descent feels a slope of two millionths, and after sixty steps it is
            still there. Momentum adds up what little there is, step for step, and leaves. Noise on the gradient leaves
            even from the very ridge.
            """);
        output.Figure("plain, |y| after 60 steps", Math.Abs(plain.Last.Values[1]), "0.0000");
        output.Figure("momentum, |y| after 60 steps", Math.Abs(momentum.Last.Values[1]), "0.00");
        output.Figure("noise, |y| after 60 steps", Math.Abs(noise.Last.Values[1]), "0.00");

        output.Picture("saddle-stays", Saddle("Plain descent stays", plain),
            "Down the valley in x to the flat spot in the middle, which is no minimum.");
        output.Picture("saddle-leaves", Saddle("Noise leaves", noise),
            "Nearly there, noise has pushed it off the ridge, and it goes down the side.");
        IEnumerable<int> steps = plain.Points.Select(point => point.Step);
        output.Picture("saddle-leaving", Chart.Line(steps, Beside(plain), "plain",
            new() { Title = "Distance from the ridge", XLabel = "step", YLabel = "|y|", LogY = true })
            .AddLine(steps, Beside(momentum), "momentum 0.9").AddLine(steps, Beside(noise), "noise 0.1"),
            "Beside the ridge the distance grows by the same factor at every step, 1.1 without momentum and 1.32 with " +
            "it. Noise gives a start that is not so small.");
    }

    static Surface Saddle(string title, DescentPath path) =>
        Chart.Surface(new(-1.6, 1.6, -1.6, 1.6, 33, 33), (x, y) => x * x - y * y,
            new() { Title = title, XLabel = "x", YLabel = "y", ZLabel = "f", Azimuth = 50, Elevation = 35 })
        .AddPath(path.Values(0), path.Values(1));

    static IEnumerable<double> Beside(DescentPath path) => path.Values(1).Select(Math.Abs);

    static DescentPath Walk(
        double beside, double momentum = 0, double noise = 0, int steps = 60, double smallestStep = 0)
    {
        Parameter point = new(Tensor.From([1.4, beside]));
        Generator generator = new(5);
        return new Descent(() => (point.Square() * Tensor.From([1.0, -1.0])).Sum(),
            new Sgd([point]) { LearningRate = 0.05, Momentum = momentum })
        {
            Watched = [new(point, 0), new(point, 1)],
            MostSteps = steps,
            SmallestStep = smallestStep,
            BeforeStep = _ => GradientNoise.Add([point], noise, generator),
        }.Run();
    }
}
