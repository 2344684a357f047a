using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Fourth scene: descent on a bowl, with three learning rates.</summary>
internal static class Bowl
{
    internal static void Tell(LessonOutput output)
    {
        output.Heading("Downhill in a bowl");
        output.Text("""
            f(x, y) = x² + y² has one lowest point, (0, 0). From (-3, 4), every step goes against the gradient (2x, 2y),
            as far as the learning rate says.
            """);
        DescentPath good = Walk(0.1), slow = Walk(1e-4), wild = Walk(1.1);
        output.Figure("bowl, x after 100 steps", good.Last.Values[0], "0.0E+0");
        output.Figure("bowl, y after 100 steps", good.Last.Values[1], "0.0E+0");
        output.Figure("bowl, loss with rate 0.0001", slow.Last.Loss, "0.00");
        output.Figure("bowl, loss with rate 1.1", wild.Last.Loss, "0.0E+0");

        Grid grid = new(-4.5, 4.5, -4.5, 4.5, 31, 31);
        output.Picture("bowl", Chart.Surface(grid, (x, y) => x * x + y * y,
            new() { Title = "f = x² + y²", XLabel = "x", YLabel = "y", ZLabel = "f", Elevation = 40 })
            .AddPath(good.Values(0), good.Values(1)),
            "The way down with learning rate 0.1: long steps first, then shorter and shorter.");
        output.Picture("bowl-map", Chart.Contour(grid, (x, y) => x * x + y * y,
            new() { Title = "The same from above", XLabel = "x", YLabel = "y", Height = 480 })
            .AddLine(good.Values(0), good.Values(1), "learning rate 0.1", new() { Dots = true }),
            "The gradient stands at right angles on the lines of equal height.");
        IEnumerable<int> steps = good.Points.Select(point => point.Step);
        output.Picture("bowl-loss", Chart.Line(steps, good.Losses, "rate 0.1",
            new() { Title = "f by step for three learning rates", XLabel = "step", YLabel = "f", LogY = true })
            .AddLine(steps, slow.Losses, "rate 0.0001").AddLine(steps, wild.Losses, "rate 1.1"),
            "Too small a rate gets nowhere, too large a one jumps over the lowest point and further up at every step.");
    }

    static DescentPath Walk(double learningRate)
    {
        Parameter point = new(Tensor.From([-3.0, 4.0]));
        return new Descent(() => point.Square().Sum(), new Sgd([point]) { LearningRate = learningRate })
        {
            Watched = [new(point, 0), new(point, 1)], MostSteps = 100,
        }.Run();
    }
}
