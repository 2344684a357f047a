using Downhill.Layers;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>A loss with several valleys: where a descent ends depends on where it starts.</summary>
internal static class LocalMinima
{
    const int Starts = 41, Steps = 300;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("More than one valley");
        output.Text("""
            A landscape can have many valleys. Descent ends at the bottom of the one it starts in, be it the deepest
            or not. Here is a loss of one parameter made to show that:
            """);
        output.Listing("L(w) = w² / 10 + 0.4 · sin²(2w)");
        output.Text("""
            Its deepest point is w = 0. Two things help to get there. Momentum: a ball that rolls downhill has speed,
            and can roll over a small hill; each step keeps 9/10 of the one before. Noise: something that shakes the
            ball, strongly at first and ever more gently; steps on single rows do so by themselves.
            """);
        Parameter w = new(Tensor.Zeros([1], DType.Float64));
        DescentPath plain = Walk(w, 5), rolling = Walk(w, 5, momentum: 0.9), shaken = Walk(w, 5, noise: 6);
        double[] fine = [.. Enumerable.Range(0, 601).Select(i => i / 50.0 - 6)];
        double[] heights = LossLandscape.Slice(() => Hills(w), new ParameterElement(w, 0), fine);
        Draw(output, "plain", plain, "Plain descent from w = 5", "It stops in the first valley.");
        Draw(output, "momentum", rolling, "Descent with momentum from w = 5",
            "It rolls through two valleys, and back and forth in the last.");
        Draw(output, "noise", shaken, "Descent with noise from w = 5",
            "Shaken ever more gently, it comes to rest in the deepest valley.");

        output.Text($"Luck must not decide, so here are {Starts} starts, evenly spread from -6 to 6.");
        double[] starts = [.. Enumerable.Range(0, Starts).Select(i => -6 + 12.0 * i / (Starts - 1))];
        double[] plainEnds = Ends(w, starts, 0, 0), rollingEnds = Ends(w, starts, 0.9, 0);
        double[] shakenEnds = Ends(w, starts, 0, 6);
        output.Figure("starts that reach the deepest valley, plain", Deepest(plainEnds));
        output.Figure("starts that reach the deepest valley, momentum", Deepest(rollingEnds));
        output.Figure("starts that reach the deepest valley, noise", Deepest(shakenEnds));
        output.Picture("minima-ends", Chart.Line(starts, plainEnds, "plain",
            new() { Title = "Where each start ends", XLabel = "start", YLabel = "end" })
            .AddScatter(starts, rollingEnds, "momentum").AddScatter(starts, shakenEnds, "noise"),
            "Plain descent makes stairs: each valley catches what starts in it. Momentum and noise bring many more to 0.");
        output.Text("""
            Neither is certain to succeed. With thousands of parameters it matters less than one would think: there is
            nearly always some direction that still leads down, and most valleys of large networks are about equally
            deep.
            """);

        void Draw(LessonOutput output, string name, DescentPath path, string title, string caption) =>
            output.Picture($"minima-{name}",
                Chart.Line(fine, heights, "loss", new() { Title = title, XLabel = "w", YLabel = "L(w)" })
                    .AddLine(path.Values(0), path.Losses, "descent", new() { Dots = true }), caption);
    }

    static Tensor Hills(Tensor w) => (w.Square() / 10 + 0.4 * (2 * w).Sin().Square()).Sum();

    static DescentPath Walk(Parameter w, double start, double momentum = 0, double noise = 0, long seed = 4)
    {
        ParameterElement place = new(w, 0) { Value = start };
        Generator generator = new(seed);
        return new Descent(() => Hills(w), new Sgd([w]) { LearningRate = 0.05, Momentum = momentum })
        {
            Watched = [place],
            MostSteps = Steps,
            BeforeStep = step => GradientNoise.Add([w], noise * Math.Max(0, 1 - step / 250.0), generator),
        }.Run();
    }

    static double[] Ends(Parameter w, double[] starts, double momentum, double noise) =>
        [.. starts.Select((start, seed) => Walk(w, start, momentum, noise, seed).Last.Values[0])];

    static int Deepest(double[] ends) => ends.Count(end => Math.Abs(end) < 0.3);
}
