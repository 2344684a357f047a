namespace Downhill.Tests.Kernels;

/// <summary>Errors in units in the last place of the correct result.</summary>
static class Ulp
{
    /// <summary>
    /// How far a float is from the exact result, which a double stands for. The half unit between the largest number
    /// and
    /// infinity counts as in a binade without end. NaN for NaN and a zero of the same sign are no error.
    /// </summary>
    internal static double Error(float actual, double exact)
    {
        if (double.IsNaN(exact) || float.IsNaN(actual))
            return double.IsNaN(exact) && float.IsNaN(actual) ? 0 : double.PositiveInfinity;
        if (exact == 0 && actual == 0)
            return double.IsNegative(exact) == float.IsNegative(actual) ? 0 : double.PositiveInfinity;

        // An infinity stands for the number after the largest one.
        double above = 2 * Math.ScaleB(1, 127),
            value = float.IsInfinity(actual) ? Math.CopySign(above, actual) : actual;
        if (Math.Abs(exact) > above)
            return float.IsInfinity(actual) && value * exact > 0 ? 0 : double.PositiveInfinity;
        return Math.Abs(value - exact) / Math.ScaleB(1, Math.Max(Exponent(exact), -126) - 23);
    }

    /// <summary>How far a double is from the exact result rounded to double: up to half a unit more or less than the
    /// error.</summary>
    internal static double Error(double actual, double rounded)
    {
        if (double.IsNaN(rounded) || double.IsNaN(actual))
            return double.IsNaN(rounded) && double.IsNaN(actual) ? 0 : double.PositiveInfinity;
        if (actual == rounded)
            return double.IsNegative(rounded) == double.IsNegative(actual) ? 0 : double.PositiveInfinity;
        if (double.IsInfinity(actual) || double.IsInfinity(rounded))
            return double.IsInfinity(Math.BitIncrement(Math.Abs(actual)))
                || double.IsInfinity(Math.BitIncrement(Math.Abs(rounded)))
                ? 1 : double.PositiveInfinity;
        return Math.ScaleB(Math.Abs(actual - rounded), 52 - Math.Max(Exponent(rounded), -1022));
    }

    static int Exponent(double x) => x == 0 ? -1100 : Math.ILogB(x);
}
