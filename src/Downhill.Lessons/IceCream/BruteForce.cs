using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Try some values of one parameter and keep the best.</summary>
internal static class BruteForce
{
    static readonly double[] s_guesses = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    internal static void Tell(LessonOutput output)
    {
        IceCreamStand stand = IceCreamStand.AtItsBest();
        output.Heading("Brute force: try and compare");
        output.Text("""
            Nine unknown numbers at once are hard to imagine. So pretend that eight of them are known already, and
            only the last bias is missing. The simplest idea: try some values, compute the MSE of each, and keep the
            best.
            """);
        double[] losses = LossLandscape.Slice(stand.Loss, stand.Bias, s_guesses);
        foreach ((double guess, double loss) in s_guesses.Zip(losses))
            output.Figure($"MSE({guess.Show()})", loss);
        output.Figure("best guess", s_guesses[losses.IndexOf(losses.Min())]);

        double[] fine = [.. Enumerable.Range(0, 61).Select(i => i / 100.0)];
        Chart chart = Chart.Line(fine, LossLandscape.Slice(stand.Loss, stand.Bias, fine), "every bias",
            new() { Title = "The error as a function of the last bias", XLabel = "last bias b", YLabel = "MSE", YMin = 0 });
        chart.AddScatter(s_guesses, losses, "six guesses");
        output.Picture("brute-force", chart, "Six guesses, and the curve that they lie on. The best of the six is 0.3.");

        output.Text("""
            The curve is a parabola. As long as the last neuron says more than 0 on all ten days, raising the bias by
            b raises every answer by b, so the error is MSE(b) = b² - 2 m b + q. Two of the guesses are enough to find
            q and m, and with them the lowest point: it lies at b = m.
            """);
        double q = losses[0], m = (0.1 * 0.1 + q - losses[1]) / (2 * 0.1);
        output.Figure("q", q);
        output.Figure("m", m, "0.000");
        output.Figure("MSE(m) = q - m²", q - m * m);
        output.Text("""
            For one parameter that is quick. But six guesses for each of nine parameters, in all combinations, are 6
            to the power of 9:
            """);
        output.Figure("guesses for nine parameters", Math.Pow(s_guesses.Length, 9), "#,##0");
        output.Text("""
            Real networks have millions of parameters. Guessing will not do; somebody has to say which way is down.
            """);
    }
}
