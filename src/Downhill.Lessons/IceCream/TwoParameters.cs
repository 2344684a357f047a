using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Two free parameters, updated together: a walk on a surface.</summary>
internal static class TwoParameters
{
    internal static void Tell(LessonOutput output)
    {
        IceCreamStand stand = IceCreamStand.AtItsBest();
        output.Heading("Two parameters: a landscape");
        output.Text("""
            Now two parameters are unknown: the last bias, and the weight from the second hidden neuron to the last
            one. Every pair of values has an error, so the errors form a landscape with valleys and slopes.
            """);
        output.Text("""
            The derivative by each parameter, the other held still, tells how steep the ground is in that direction.
            The two derivatives together are the gradient. Both parameters move at once: first both derivatives are
            computed, at the same place, and only then are both steps taken.
            """);

        (stand.Bias.Value, stand.Weight.Value) = (0, -1);
        stand.Network.FreezeAllBut(stand.Bias, stand.Weight);
        Descent descent = new(stand.Loss, new Sgd(stand.Network) { LearningRate = 0.4 })
        {
            Watched = [stand.Bias, stand.Weight],
            SmallestStep = 0.0002,
        };
        DescentPath path = descent.Run();
        output.Figure("steps on two parameters", path.Steps);
        output.Figure("bias found with the weight", path.Last.Values[0], "0.000");
        output.Figure("weight found with the bias", path.Last.Values[1], "0.000");
        output.Figure("MSE found with two parameters", path.Last.Loss);
        Draw(output, stand, path);
        output.Text("""
            The landscape is a long valley. The bias changes every answer, so across the valley the ground is steep,
            and three steps are enough to come down. The weight matters at weekends only, because its neuron sleeps on
            all other days; along the valley the ground is almost level, and the walk creeps. Most of training is
            creeping along such valleys. Ways to creep faster are the subject of later lessons.
            """);
    }

    static void Draw(LessonOutput output, IceCreamStand stand, DescentPath path)
    {
        Grid grid = new(-0.1, 0.7, -1.2, 0.8, 61, 61);
        double[] losses = LossLandscape.Surface(stand.Loss, stand.Bias, stand.Weight, grid.Points());
        output.Picture("two-parameters", Chart.Surface(grid, losses,
            new()
            {
                Title = "The error over two parameters",
                XLabel = "bias",
                YLabel = "weight",
                ZLabel = "MSE",
                Azimuth = -45,
                Elevation = 38,
            }).AddPath(path.Values(0), path.Values(1)),
            "The way down: across the valley at once, then slowly along its floor.");
        output.Picture("two-parameters-map", Chart.Contour(grid, losses,
            new() { Title = "The same, from above", XLabel = "bias", YLabel = "weight", LogLevels = true })
            .AddLine(path.Values(0), path.Values(1), null, new() { Dots = false })
            .AddScatter([path.Last.Values[0]], [path.Last.Values[1]], null, new() { Color = 3 }),
            "Colours are heights; from one line to the next the error changes by the same factor.");
    }
}
