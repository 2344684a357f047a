namespace Downhill.Plots;

/// <summary>Maps values to pixels and knows its ticks.</summary>
internal sealed class Axis
{
    const double FarAway = 1e5;

    readonly double _low, _high, _from, _to;
    readonly bool _logarithmic;

    /// <summary>An axis from the pixel of its low end to the pixel of its high end.</summary>
    internal Axis(double low, double high, bool logarithmic, double from, double to)
    {
        (Low, High, _logarithmic, _from, _to) = (low, high, logarithmic, from, to);
        (_low, _high) = logarithmic ? (Math.Log(low), Math.Log(high)) : (low, high);
    }

    internal double Low { get; }

    internal double High { get; }

    internal IReadOnlyList<Tick> Ticks { get; init; } = [];

    /// <summary>True where the ticks are names and not numbers.</summary>
    internal bool Names { get; init; }

    /// <summary>True where the texts of the ticks stand upright.</summary>
    internal bool Upright { get; init; }

    /// <summary>
    /// The pixel of a value; NaN where the value has no place (not finite, or not positive on a log axis).
    /// </summary>
    internal double Map(double value) => Extent.Shows(value, _logarithmic) ? Place(value) : double.NaN;

    /// <summary>The pixel of a tick, which may lie a little beyond the largest data.</summary>
    internal double Place(double value)
    {
        double place = ((_logarithmic ? Math.Log(value) : value) - _low) / (_high - _low);
        // Far outside the picture the exact place does not matter, but a number with 300 digits would.
        return Math.Clamp(_from + place * (_to - _from), -FarAway, FarAway);
    }

    /// <summary>The pixel where bars stand: that of zero, or the low end where zero is not on the axis.</summary>
    internal double Base() => _logarithmic || Low > 0 ? _from : High < 0 ? _to : Map(0);
}
