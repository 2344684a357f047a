using System.Globalization;

namespace Downhill.Compare.Report;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    /// <summary>Such as "12.3 us" or "48 MB"; a dash for null.</summary>
    internal static string Quantity(double? value, string unit) => (value, unit) switch
    {
        (null, _) => "-",
        ({ } seconds, "s") when seconds < 1e-6 => $"{Three(seconds * 1e9)} ns",
        ({ } seconds, "s") when seconds < 1e-3 => $"{Three(seconds * 1e6)} us",
        ({ } seconds, "s") when seconds < 1 => $"{Three(seconds * 1e3)} ms",
        ({ } bytes, "bytes") => $"{Three(bytes / (1 << 20))} MB",
        ({ } number, _) => $"{Three(number)} {unit}",
    };

    internal static string Ratio(double? ratio) => ratio is { } value ? Three(value) : "-";

    internal static string Share(double? share) => share?.ToString("0 %", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Three digits: 0.987, 1.23, 45.6, 789.</summary>
    static string Three(double value) =>
        value.ToString(Math.Abs(value) switch { < 1 => "0.000", < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
