using System.Globalization;
using System.Text;

namespace Downhill.Data;

/// <summary>What the cells of one CSV column hold: counted in the first pass, so that the second knows what to
/// build.</summary>
internal sealed class ColumnSurvey(string name, bool mustBeText)
{
    int _numbers, _texts;
    string? _firstText, _firstInfinite;

    internal string Name => name;

    internal bool IsNumber => !mustBeText && _texts == 0;

    /// <summary>Why the column cannot be used, or null.</summary>
    internal string? Problem
    {
        get
        {
            const string advice = "Leave the cell of a missing value empty.";

            // One word among many numbers is a mistake or a sign for "missing"; as text, each number would become a
            // category.
            if (!mustBeText && _texts > 0 && _numbers >= 9 * _texts)
                return $"a column must hold numbers or text, but '{name}' holds {_numbers} numbers and, " +
                    $"{_firstText}. {advice}";
            return IsNumber && _firstInfinite is not null
                ? $"a number must be finite and fit 32 bits, but column '{name}' holds, {_firstInfinite}. {advice}"
                : null;
        }
    }

    internal void Look(ReadOnlySpan<byte> cell, int line)
    {
        if (cell.IsEmpty)
            return;
        if (!TryNumber(cell, out double number))
        {
            _texts++;
            _firstText ??= $"in line {line}, the text {Quote(cell)}";
            return;
        }
        _numbers++;
        if (!float.IsFinite((float)number))
            _firstInfinite ??= $"in line {line}, {Quote(cell)}";
    }

    internal static bool TryNumber(ReadOnlySpan<byte> cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            || IsInfiniteWord(cell, out number);

    /// <summary>The short words that other programs write; the parser knows only NaN and Infinity.</summary>
    static bool IsInfiniteWord(ReadOnlySpan<byte> cell, out double number)
    {
        number = double.PositiveInfinity;
        return Ascii.EqualsIgnoreCase(cell, "inf"u8) || Ascii.EqualsIgnoreCase(cell, "+inf"u8)
            || Ascii.EqualsIgnoreCase(cell, "-inf"u8);
    }

    /// <summary>The cell as messages show it, shortened: a damaged file can make one cell of everything.</summary>
    static string Quote(ReadOnlySpan<byte> cell)
    {
        const int longest = 40;
        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, longest)]);
        return cell.Length > longest ? $"'{text}...'" : $"'{text}'";
    }
}
