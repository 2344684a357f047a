using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Gradient descent on one bias, the other eight parameters frozen.</summary>
internal static class OneParameter
{
    const double LearningRate = 0.1, Threshold = 0.001;

    internal static void Tell(LessonOutput output)
    {
        IceCreamStand stand = IceCreamStand.AtItsBest();
        output.Heading("Gradient descent: follow the slope");
        output.Text("""
            Stand on the curve in thick fog. You cannot see the valley, but you feel the slope under your feet. The
            slope is the derivative dMSE/db: how much the error changes when the bias grows a little. If it is
            negative, larger is better; if it is positive, smaller is better. So take a step against the slope:
            """);
        output.Listing("step = learning rate · dMSE/db\nb    = b - step");
        output.Text($"""
            The steeper the slope, the longer the step; near the bottom the steps shrink by themselves. Stop when a
            step is shorter than a threshold, here {Threshold.Show()}, or when a step limit is reached, in case the
            bottom never comes. The learning rate is {LearningRate.Show()}. All parameters but the bias are frozen.
            """);

        stand.Bias.Value = 0;
        stand.Network.FreezeAllBut(stand.Bias);
        Descent descent = new(stand.Loss, new Sgd(stand.Network) { LearningRate = LearningRate })
        {
            Watched = [stand.Bias],
            SmallestStep = Threshold,
            MostSteps = 100,
        };
        DescentPath path = descent.Run();
        Show(output, stand, path);
    }

    static void Show(LessonOutput output, IceCreamStand stand, DescentPath path)
    {
        output.Figure("steps on one parameter", path.Steps);
        output.Figure("bias found", path.Last.Values[0], "0.000");
        output.Figure("MSE found", path.Last.Loss);

        double[] fine = [.. Enumerable.Range(-5, 46).Select(i => i / 100.0)], biases = [.. path.Values(0)];
        Chart curve = Chart.Line(fine, LossLandscape.Slice(stand.Loss, stand.Bias, fine), "MSE",
            new() { Title = "Walking down", XLabel = "last bias b", YLabel = "MSE", YMin = 0 });
        curve.AddLine(biases, path.Losses, "descent");
        output.Picture("one-parameter", curve, "Each dot is one step. They come closer together as the ground gets level.");
        output.Picture("one-parameter-steps", Chart.Line(path.Points.Skip(1).Select(point => point.Step),
            path.Points.Skip(1).Select(point => point.Moved), null,
            new() { Title = "The length of the steps", XLabel = "step", YLabel = "length", LogY = true }),
            "On a logarithmic axis the lengths fall on a line: every step is the same fraction of the one before.");

        output.Table(["step", "b", "MSE", "slope at b", "step to the next"],
            Enumerable.Range(0, 5).Select(i => Row(biases, path, i)));
        output.Text("""
            The slope is 2 (b - m). Each step therefore covers the same part, 2 · 0.1 = 1/5, of the way that is left.
            The walk never quite arrives; that is why it needs a rule to stop.
            """);
    }

    static string[] Row(double[] biases, DescentPath path, int i)
    {
        double step = biases[i + 1] - biases[i];
        return [$"{i}", biases[i].Show("0.0000"), path.Points[i].Loss.Show("0.00000"),
            (-step / LearningRate).Show("0.0000"), step.Show("0.0000")];
    }
}
