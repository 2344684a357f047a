namespace Downhill.Plots;

/// <summary>The strength of colour of the cells of a heat map.</summary>
/// <remarks>
/// One hue over the paper, so that a cell without colour looks empty on light and on dark paper alike. Values of both
/// signs get one hue each, both measured by the larger side, so that equal strength means equal size.
/// </remarks>
internal sealed class HeatScale
{
    const double Faintest = 0.04;

    readonly double _low, _high;
    readonly bool _log;

    internal HeatScale(IEnumerable<double> values, bool log, bool fromZero)
    {
        Extent extent = new(log);
        foreach (double value in values)
            extent.Include(value);
        _log = log;
        (_low, _high) = extent.IsEmpty ? (log ? (1, 10) : (0, 1)) : (extent.Low, extent.High);
        if (fromZero && !log)
            _low = Math.Min(0, _low);
        if (TwoSided)
            (_low, _high) = (Math.Min(_low, -_high), Math.Max(_high, -_low));
        if (_high <= _low)
            (_low, _high) = log ? (_low / 2, _high * 2) : (_low - 0.5, _high + 0.5);
    }

    internal bool TwoSided => !_log && _low < 0 && _high > 0;

    /// <summary>The class and the opacity of a value; null where it has no colour.</summary>
    internal (string Style, double Opacity)? Of(double value)
    {
        if (!Extent.Shows(value, _log))
            return null;
        double place = _log
            ? (Math.Log(value) - Math.Log(_low)) / (Math.Log(_high) - Math.Log(_low))
            : (value / 2 - _low / 2) / (_high / 2 - _low / 2);
        return At(place);
    }

    internal ColorBar Bar() => new(_low, _high, _log, At);

    (string Style, double Opacity) At(double place)
    {
        place = Math.Clamp(place, 0, 1);
        return TwoSided
            ? (place >= 0.5 ? Theme.Heat : Theme.Cold, Math.Abs(place - 0.5) * 2)
            : (Theme.Heat, Faintest + (1 - Faintest) * place);
    }
}
