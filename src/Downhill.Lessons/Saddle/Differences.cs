using Downhill.Plots;
using Downhill.Testing;

namespace Downhill.Lessons;

/// <summary>Second scene: a derivative is the slope over a small step, and a gradient is one of them a
/// coordinate.</summary>
internal static class Differences
{
    internal static void Tell(LessonOutput output)
    {
        output.Heading("The derivative as a difference");
        output.Text("""
            Move x a little, see how far f moves, divide. Taken to one side only, the slope is that of a place half a
            step away. Taken to both sides, the error is the square of the step.
            """);
        output.Listing("forward    (f(x + h) - f(x)) / h\ncentral    (f(x + h) - f(x - h)) / 2h");
        output.Figure("derivative of sin at 1", Math.Cos(1), "0.0000000000");
        output.Figure("central difference", NumericDerivative.Of(Math.Sin, 1), "0.0000000000");
        PlotErrors(output);

        output.Text("""
            The gradient of a function of many numbers is one such slope a coordinate: move the first number alone, then
            the second alone. For f(x, y) = x² + y² at (3, 4):
            """);
        Tensor point = Tensor.From([3.0, 4.0]);
        double[] gradient = NumericDerivative.Gradient(p => p.Square().Sum(), point).ToArray<double>();
        output.Figure("df/dx by difference", gradient[0], "0.000000");
        output.Figure("df/dy by difference", gradient[1], "0.000000");

        Parameter parameter = new(point.Clone());
        parameter.Square().Sum().Backward();
        output.Text("""
            A network has thousands of coordinates, and two forward passes for each would take forever. Autograd finds
            them all in one pass backwards.
            """);
        output.Figure("df/dx by autograd", parameter.Grad!.ToArray<double>()[0], "0.000000");
        output.Figure("df/dy by autograd", parameter.Grad!.ToArray<double>()[1], "0.000000");
    }

    static void PlotErrors(LessonOutput output)
    {
        double[] steps = [.. Enumerable.Range(2, 47).Select(i => Math.Pow(10, -i / 4.0))];
        double[] forward = [.. steps.Select(h => Error((Math.Sin(1 + h) - Math.Sin(1)) / h))];
        double[] central = [.. steps.Select(h => Error(NumericDerivative.Of(Math.Sin, 1, h)))];
        output.Figure("best step of the central difference", steps[central.IndexOf(central.Min())], "0.0E+0");
        output.Picture("differences", Chart.Line(steps, forward, "forward", new()
        {
            Title = "Error of the derivative of sin at 1", XLabel = "step h", YLabel = "error",
            LogX = true, LogY = true,
        }).AddLine(steps, central, "central"),
            "From right to left, smaller steps help until rounding, which grows as 1 / h, takes over. The central " +
            "difference gets closer, with a larger step.");
    }

    static double Error(double slope) => Math.Abs(slope - Math.Cos(1));
}
