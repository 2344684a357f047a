namespace Downhill.Plots;

/// <summary>The range of values that an axis has to show.</summary>
internal sealed class Extent(bool logarithmic)
{
    /// <summary>Beyond this a difference of two values could overflow; such values are treated as infinite.</summary>
    internal const double Largest = 1e300;

    bool _whole = true;

    internal double Low { get; private set; } = double.PositiveInfinity;

    internal double High { get; private set; } = double.NegativeInfinity;

    /// <summary>The axis ends exactly at the data: pictures, regions, names.</summary>
    internal bool Exact { get; set; }

    /// <summary>The axis ends a little beyond the data, so that marks at the ends are whole.</summary>
    internal bool Padded { get; set; }

    internal bool IsEmpty => Low > High;

    /// <summary>
    /// The least distance of two ticks between two ends: there is no epoch 1.5. Zero where halves make sense.
    /// </summary>
    internal double LeastStep(double low, double high) => _whole && (High == Low || high - low >= 2) ? 1 : 0;

    /// <summary>True for a value that has a place on the axis.</summary>
    internal static bool Shows(double value, bool logarithmic) =>
        Math.Abs(value) <= Largest && (!logarithmic || value > 1 / Largest);

    /// <summary>Widens the range to a value; what has no place on the axis is passed over.</summary>
    internal void Include(double value)
    {
        if (!Shows(value, logarithmic))
            return;
        _whole &= double.IsInteger(value);
        Low = Math.Min(Low, value);
        High = Math.Max(High, value);
    }

    internal void Include(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
            Include(value);
    }
}
