using System.Globalization;

namespace Downhill.Plots;

/// <summary>Numbers as people read them beside an axis: 0.25, 15k, 2×10⁻⁵.</summary>
internal static class NumberText
{
    static readonly (double Unit, string Suffix)[] Units = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")];

    /// <summary>A few significant digits; a suffix or a power of ten for what is very large or small.</summary>
    internal static string Short(double value, int digits = 4)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        double size = Math.Abs(value);
        if (size is 0 or (>= 1e-3 and < 1e4))
            return Plain(value, Math.Clamp(digits - 1 - Exponent(size), 0, 6)).TrimZeros();
        if (size is < 1e-3 or >= 1e15)
            return Scientific(value, digits - 2);
        (double unit, string suffix) = Units.First(u => size >= u.Unit);
        return Plain(value / unit, Math.Clamp(digits - 1 - Exponent(size / unit), 0, 2)).TrimZeros() + suffix;
    }

    /// <summary>The texts of the ticks of one axis, all with the same number of decimals and the same unit.</summary>
    internal static string[] Ticks(double[] values, double step)
    {
        double largest = values.Length == 0 ? 0 : values.Max(Math.Abs);
        if (largest is >= 1e15 or (> 0 and < 1e-3))
        {
            int exponent = Exponent(largest);
            int digits = Decimals(step / Math.Pow(10, exponent));
            return [.. values.Select(v =>
                v == 0 ? "0" : $"{Plain(v / Math.Pow(10, exponent), digits)}×{Power(exponent)}")];
        }

        // The suffix must not cost the digits that tell the ticks apart.
        foreach ((double unit, string suffix) in Units)
            if (largest >= Math.Max(unit, 1e4) && step >= unit / 100)
                return [.. values.Select(v => v == 0 ? "0" : Plain(v / unit, Decimals(step / unit)) + suffix)];
        return [.. values.Select(v => Plain(v, Decimals(step)))];
    }

    /// <summary>Short texts with the same number of decimals, where the numbers are of like size.</summary>
    internal static string[] Alike(double[] values)
    {
        string[] texts = [.. values.Select(v => Short(v))];
        if (!values.All(v => v == 0 || Math.Abs(v) is >= 1e-3 and < 1e4))
            return texts;
        int decimals = texts.Select(t => t.Split('.')).Select(t => t.Length > 1 ? t[1].Length : 0).Append(0).Max();
        return [.. values.Select(v => v == 0 ? "0" : Plain(v, decimals))];
    }

    /// <summary>10 to a whole power: 10⁻⁵.</summary>
    internal static string Power(int exponent)
    {
        string digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return (exponent < 0 ? "10⁻" : "10") + string.Concat(digits.Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));
    }

    /// <summary>A fixed number of decimals and a real minus sign.</summary>
    internal static string Plain(double value, int decimals)
    {
        string text = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && text.Any(c => c is > '0' and <= '9') ? "−" + text : text;
    }

    /// <summary>k with 10ᵏ ≤ |value| &lt; 10ᵏ⁺¹, to rounding; 0 for 0.</summary>
    internal static int Exponent(double value) =>
        value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-12);

    static string Scientific(double value, int digits)
    {
        int exponent = Exponent(value);
        string mantissa = Plain(value / Math.Pow(10, exponent), digits).TrimZeros();
        return mantissa == "1" ? Power(exponent) : $"{mantissa}×{Power(exponent)}";
    }

    static int Decimals(double step) => Math.Clamp(-Exponent(step), 0, 12);

    static string TrimZeros(this string text) =>
        text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
}
