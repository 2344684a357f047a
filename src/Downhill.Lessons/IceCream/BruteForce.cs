using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>First scene: try six values of the last bias and keep the best.</summary>
internal static class BruteForce
{
    static readonly double[] s_guesses = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Brute force: try and compare");
        IceCreamStand stand = new();
        double[] losses = [.. s_guesses.Select(bias => LossAt(stand, bias))];
        for (int i = 0; i < s_guesses.Length; i++)
            output.Figure(FormattableString.Invariant($"MSE({s_guesses[i]})"), losses[i]);
        output.Figure("best guess", s_guesses[losses.IndexOf(losses.Min())]);
        output.Picture("brute-force",
            Chart.Line(s_guesses, losses, null, new() { Title = "Six guesses", XLabel = "last bias", YLabel = "MSE" }),
            "Six values of the last bias, each with its mean squared error.");
    }

    static double LossAt(IceCreamStand stand, double bias)
    {
        using (Gradient.Off())
        {
            stand.Output.Bias!.Fill(bias);
            return stand.Loss().Item<float>();
        }
    }
}
