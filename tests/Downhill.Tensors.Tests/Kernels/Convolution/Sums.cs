namespace Downhill.Tests.Kernels.Convolutions;

/// <summary>Sums in double precision, with the sum of the magnitudes and the number of terms of each.</summary>
sealed class Sums(int length)
{
    internal double[] Values { get; } = new double[length];

    internal double[] Magnitudes { get; } = new double[length];

    internal int[] Terms { get; } = new int[length];

    internal void Add(int place, double term)
    {
        Values[place] += term;
        Magnitudes[place] += Math.Abs(term);
        Terms[place]++;
    }

    /// <summary>
    /// Every order of summing n rounded products, fused or not, errs by at most (n + 1)·u·Σ|terms| to first order,
    /// u being half the spacing of numbers at 1; the reference's own rounding is far below one more such unit.
    /// </summary>
    internal double[] Bound(double u) => [.. Magnitudes.Select((magnitude, i) => (Terms[i] + 2) * u * magnitude)];

    internal void AssertNear(ReadOnlySpan<double> actual, double[] bound, string what)
    {
        Assert.Equal(Values.Length, actual.Length);
        for (int i = 0; i < Values.Length; i++)
            Assert.True(Math.Abs(actual[i] - Values[i]) <= bound[i],
                $"{what}[{i}]: {actual[i]:R} differs from {Values[i]:R} by more than {bound[i]:G3}");
    }
}
