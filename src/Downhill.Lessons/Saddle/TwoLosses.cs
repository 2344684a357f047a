using Downhill.Losses;
using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>First scene: two ways to say with one number how wrong an answer is.</summary>
internal static class TwoLosses
{
    // The picture shows a 2. Both answers share a probability of 1 among the ten digits.
    static readonly double[] s_right = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
    static readonly double[] s_wrong = [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0];
    static readonly Tensor s_two = Tensor.From([2L]).OneHot(10, DType.Float64);

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Two losses");
        output.Text("""
            A picture shows a 2. One answer gives the 2 a share of 0.6, another gives the 7 that share and the 2 only
            0.1. A loss turns an answer p and the truth y, which is 1 at the 2 and 0 elsewhere, into one number.
            """);
        output.Listing("half squared error   E = 1/2 sum (y - p)^2\ncross-entropy        E = - sum y log p");
        (double Half, double Cross) right = Losses(s_right), wrong = Losses(s_wrong);
        output.Figure("half squared error, right answer", right.Half, "0.0000");
        output.Figure("half squared error, wrong answer", wrong.Half, "0.0000");
        output.Figure("cross-entropy, right answer", right.Cross, "0.0000");
        output.Figure("cross-entropy, wrong answer", wrong.Cross, "0.0000");

        double[] sureAndWrong = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0];
        output.Text("""
            Who gives the truth no share at all would have to pay minus the logarithm of 0, which is infinite, and one
            infinite loss spoils all weights. So the logarithm is taken of a little more than 0.
            """);
        output.Figure("half squared error at p = 0", Losses(sureAndWrong).Half, "0.0000");
        output.Figure("cross-entropy at p = 0", Losses(sureAndWrong).Cross, "0.0000");

        double[] shares = [.. Enumerable.Range(1, 200).Select(i => i / 200.0)];
        output.Picture("two-losses", Chart.Line(shares, shares.Select(p => -Math.Log(p)), "cross-entropy", new()
        {
            Title = "Loss by the share p of the truth, if one other takes the rest", XLabel = "p", YLabel = "loss",
        }).AddLine(shares, shares.Select(p => (1 - p) * (1 - p)), "half squared error"),
            "Near p = 1 both are small. Near p = 0 cross-entropy grows without end, and its slope with it.");
    }

    static (double Half, double Cross) Losses(double[] answer)
    {
        Tensor p = Tensor.From(answer, [1, 10]);
        return (Loss.HalfSquaredError(p, s_two).Item<double>(),
            Loss.CrossEntropyOfProbabilities(p, s_two).Item<double>());
    }
}
