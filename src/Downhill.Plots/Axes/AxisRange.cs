namespace Downhill.Plots;

/// <summary>Turns the range of the data and the wishes of the user into the two ends of an axis.</summary>
internal static class AxisRange
{
    const double Padding = 0.03;

    /// <summary>
    /// The ends of an axis with room for so many ticks, and the distance of the ticks where that is settled; nice ends
    /// move out to the next tick.
    /// </summary>
    internal static (double Low, double High, double? Step) Of(Extent data, double? low, double? high, bool log,
        bool nice, int ticks)
    {
        (double from, double to) = data.IsEmpty ? (log ? (0.1, 10) : (0, 1)) : (data.Low, data.High);
        (from, to) = (Wish(low, log) ?? from, Wish(high, log) ?? to);
        (from, to) = Widen(from, to, log);
        if (data.Exact || data.IsEmpty)
            return (from, to, null);
        double? step = nice && !log ? Math.Max(data.LeastStep(from, to), Ticks.Step(from, to, ticks)) : null;
        (double padLow, double padHigh) =
            log ? PadLog(from, to) : step is double s ? Nice(from, to, s) : Pad(from, to, data.Padded);
        // What the user has set stays; set ends may have changed places.
        return (IsSet(from) ? from : padLow, IsSet(to) ? to : padHigh, step);

        bool IsSet(double end) => end == low || end == high;
    }

    static double? Wish(double? value, bool log) => value is double v && Extent.Shows(v, log) ? v : null;

    /// <summary>
    /// An axis needs a length: one value gets room on both sides, and ends the wrong way round are exchanged.
    /// </summary>
    static (double Low, double High) Widen(double low, double high, bool log)
    {
        if (low > high)
            (low, high) = (high, low);
        if (log)
            return high / low > 1 + 1e-9 ? (low, high) : (low / 2, high * 2);
        double size = Math.Max(Math.Abs(low), Math.Abs(high));
        // Below a part in 10¹² two neighbouring ticks would be the same double.
        if (high - low > size * 1e-12 && high - low > 1e-290)
            return (low, high);
        double room = size < 1e-290 ? 0.5 : size * 0.5;
        return (low - room, high + room);
    }

    static (double Low, double High) PadLog(double low, double high)
    {
        double factor = Math.Pow(high / low, Padding);
        return (Math.Max(low / factor, 1e-305), Math.Min(high * factor, 1e305));
    }

    static (double Low, double High) Pad(double low, double high, bool padded)
    {
        double room = padded ? (high - low) * Padding : 0;
        return (low - room, high + room);
    }

    static (double Low, double High) Nice(double low, double high, double step) =>
        (Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step);
}
