namespace Downhill.Data;

/// <summary>An affine map to a common scale and back: scaled = (x - Shift) / Factor.</summary>
/// <param name="Shift">What becomes 0.</param>
/// <param name="Factor">The distance that becomes 1; never 0.</param>
public readonly record struct NumberScale(double Shift, double Factor)
{
    /// <summary>The map that changes nothing.</summary>
    public static NumberScale Identity => new(0, 1);

    /// <summary>From the original number to the scaled one.</summary>
    /// <param name="x">The original number.</param>
    public double Apply(double x) => (x - Shift) / Factor;

    /// <summary>From the scaled number to the original one.</summary>
    /// <param name="scaled">The scaled number.</param>
    public double Undo(double scaled) => scaled * Factor + Shift;

    /// <summary>Measures the map on numbers, none of which is NaN. A constant column keeps the factor 1 and so becomes
    /// 0.</summary>
    internal static NumberScale Fit(Scaling scaling, IReadOnlyList<double> numbers)
    {
        if (scaling == Scaling.None || numbers.Count == 0)
            return Identity;
        double smallest = numbers.Min(), largest = numbers.Max();

        // Compared rather than asked for a deviation of 0: the rounded mean of equal numbers need not be that number.
        if (smallest == largest)
            return new(smallest, 1);
        if (scaling == Scaling.ZeroToOne)
            return new(smallest, largest - smallest);
        double mean = numbers.Average();
        return new(mean, Math.Sqrt(numbers.Average(x => (x - mean) * (x - mean))));
    }
}
