namespace Downhill.Tests.Kernels.Normalizations;

/// <summary>
/// One group of elements (a channel, a row) by the definition in double precision, and bounds of the rounding error in
/// units of u, half the spacing of numbers at 1.
/// </summary>
sealed class NaiveNorm
{
    // 64 additions to a lane (128 of double), then joining lanes and blocks, then a handful for the formula itself.
    const double Sum = 160;

    internal NaiveNorm(double[] x, double epsilon)
    {
        X = x;
        Mean = Average(x);
        Variance = Average(x.Select(v => (v - Mean) * (v - Mean)));
        Inverse = 1 / Math.Sqrt(Variance + epsilon);
    }

    /// <summary>With Kahan's compensation: the reference for float64 must be better than float64.</summary>
    static double Average(IEnumerable<double> terms)
    {
        double sum = 0, lost = 0;
        int count = 0;
        foreach (double term in terms)
        {
            double corrected = term - lost, next = sum + corrected;
            (lost, sum) = (next - sum - corrected, next);
            count++;
        }
        return sum / count;
    }

    internal double[] X { get; }

    internal double Mean { get; }

    internal double Variance { get; }

    internal double Inverse { get; }

    /// <summary>
    /// Of the mean: it is stored rounded, blocks are joined in double precision, and sums of differences err by a part
    /// of the spread.
    /// </summary>
    internal double MeanBound(double u) => (u + X.Length * Math.ScaleB(1, -53)) * Math.Abs(Mean)
        + u * Sum * Math.Sqrt(Variance) + 1e-300;

    internal double VarianceBound(double u) => Sum * u * Variance + MeanBound(u) * MeanBound(u);

    internal double Output(int i, double gamma, double beta) => (X[i] - Mean) * Inverse * gamma + beta;

    internal double OutputBound(int i, double gamma, double beta, double u) =>
        Math.Abs(gamma) * Inverse * (MeanBound(u) + Sum * u * Math.Abs(X[i] - Mean)) + 2 * u * Math.Abs(beta) + 1e-300;

    /// <summary>dx, with g = dy · gamma.</summary>
    internal double[] Gradient(double[] g)
    {
        double mean = Average(g), products = Average(X.Select((x, k) => g[k] * (x - Mean)));
        return [.. X.Select((x, i) => Inverse * (g[i] - mean - (x - Mean) * Inverse * Inverse * products))];
    }

    /// <summary>
    /// The same formula over magnitudes, x and its mean taken apart: their difference inherits both roundings.
    /// </summary>
    internal double[] GradientBound(double[] g, double u)
    {
        double[] sizes = [.. X.Select(x => Math.Abs(x) + Math.Abs(Mean))];
        double mean = g.Average(Math.Abs), products = sizes.Select((size, k) => Math.Abs(g[k]) * size).Average();
        return [.. sizes.Select((size, i) =>
            Sum * u * Inverse * (Math.Abs(g[i]) + mean + size * Inverse * Inverse * products) + 1e-300)];
    }

    internal double ScaleGradient(double[] dy) =>
        Enumerable.Range(0, X.Length).Sum(k => dy[k] * (X[k] - Mean)) * Inverse;

    internal double ScaleGradientBound(double[] dy, double u) => Sum * u * Inverse *
        Enumerable.Range(0, X.Length).Sum(k => Math.Abs(dy[k]) * (Math.Abs(X[k]) + Math.Abs(Mean))) + 1e-300;

    internal static double SumBound(double[] dy, double u) => Sum * u * dy.Sum(Math.Abs) + 1e-300;
}
