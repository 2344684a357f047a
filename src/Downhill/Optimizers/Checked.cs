using System.Globalization;

namespace Downhill.Optimizers;

/// <summary>Ranges of settings, with the sentence that says which one was left.</summary>
internal static class Checked
{
    internal static double AtLeastZero(double value, string setting) =>
        value >= 0 ? value : throw Outside(setting, "0 or more", value);

    /// <summary>For factors that forget: 1 would never forget.</summary>
    internal static double Factor(double value, string setting) =>
        value is >= 0 and < 1 ? value : throw Outside(setting, "at least 0 and less than 1", value);

    static ArgumentOutOfRangeException Outside(string setting, string rule, double value) => new(
        setting, string.Create(CultureInfo.InvariantCulture, $"{setting}: the value must be {rule}, but it is {value}."));
}
