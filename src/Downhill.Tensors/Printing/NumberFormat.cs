using System.Globalization;

namespace Downhill;

/// <summary>One format for all floating numbers of a tensor, chosen as NumPy and PyTorch do.</summary>
internal enum NumberFormat
{
    /// <summary>All are whole: <c>3.</c></summary>
    Whole,

    /// <summary>Four decimals: <c>3.1416</c></summary>
    Fixed,

    /// <summary>Very large, very small, or both: <c>3.1416e-05</c></summary>
    Scientific,
}

/// <summary>Chooses and applies number formats.</summary>
internal static class NumberFormats
{
    // The bounds are those of NumPy and PyTorch: four decimals would show fewer than two digits, or nine and more.
    const double Largest = 1e8, Smallest = 1e-4, WidestRatio = 1000;

    internal static NumberFormat For(ReadOnlySpan<double> numbers)
    {
        double largest = 0, smallest = double.PositiveInfinity;
        bool whole = true;
        foreach (double number in numbers)
        {
            double size = Math.Abs(number);
            if (!double.IsFinite(size) || size == 0)
                continue;
            whole &= Math.Floor(size) == size;
            (largest, smallest) = (Math.Max(largest, size), Math.Min(smallest, size));
        }
        // Unlike there, whole numbers stay whole however wide their range: counts and labels are easier to read so.
        if (largest >= Largest || (!whole && (smallest < Smallest || largest / smallest > WidestRatio)))
            return NumberFormat.Scientific;
        return whole ? NumberFormat.Whole : NumberFormat.Fixed;
    }

    internal static string Text(this NumberFormat format, double number)
    {
        if (double.IsNaN(number))
            return "nan";
        if (double.IsInfinity(number))
            return number > 0 ? "inf" : "-inf";
        return format switch
        {
            NumberFormat.Whole => number.ToString("F0", CultureInfo.InvariantCulture) + ".",
            NumberFormat.Fixed => number.ToString("F4", CultureInfo.InvariantCulture),
            _ => number.ToString("0.0000e+00", CultureInfo.InvariantCulture),
        };
    }
}
