namespace Downhill.Plots;

/// <summary>Estimates how wide a text is drawn, before anyone knows with which font.</summary>
/// <remarks>
/// The widths are those of DejaVu Sans, the widest of the usual fallback fonts, so that the estimate errs on the wide
/// side and texts keep their distance with narrower fonts too.
/// </remarks>
internal static class TextWidth
{
    const double BoldFactor = 1.12;

    /// <summary>The width of a text in pixels.</summary>
    internal static double Of(string text, double size = SvgWriter.TextSize, bool bold = false)
    {
        double em = 0;
        foreach (char c in text)
            em += Em(c);
        return em * size * (bold ? BoldFactor : 1);
    }

    /// <summary>The text itself, or its beginning and an ellipsis where it would be wider than the room.</summary>
    internal static string Fit(string text, double room, double size = SvgWriter.TextSize, bool bold = false)
    {
        if (Of(text, size, bold) <= room)
            return text;
        int length = text.Length;
        while (length > 0 && Of(text[..length] + "…", size, bold) > room)
            length--;
        // Half of a surrogate pair would be no character at all.
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>
    /// Breaks a text at its spaces into lines no wider than the room; the last line may end in an ellipsis.
    /// </summary>
    internal static List<string> Wrap(string text, double room, double size, bool bold, int maxLines)
    {
        List<string> lines = [];
        string line = "";
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string longer = line.Length == 0 ? words[i] : line + " " + words[i];
            if (line.Length > 0 && Of(longer, size, bold) > room)
            {
                if (lines.Count == maxLines - 1)
                {
                    lines.Add(Fit(line + " " + string.Join(' ', words[i..]), room, size, bold));
                    return lines;
                }

                lines.Add(Fit(line, room, size, bold));
                longer = words[i];
            }

            line = longer;
        }

        if (line.Length > 0)
            lines.Add(Fit(line, room, size, bold));
        return lines;
    }

    static double Em(char c) => c switch
    {
        >= '0' and <= '9' => 0.64,
        'i' or 'j' or 'l' or 'I' or 'J' or '\'' or '|' => 0.32,
        ' ' or '.' or ',' or ':' or ';' => 0.34,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '\\' or '!' or '-' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' or '—' => 1.0,
        >= 'A' and <= 'Z' => 0.72,
        '+' or '=' or '<' or '>' or '~' or '×' or '−' or '≤' or '≥' => 0.84,
        >= '⁰' and <= '₎' => 0.42,
        '¹' or '²' or '³' => 0.42,
        // East Asian scripts and full-width forms fill a square; each half of a surrogate pair counts half of a wide
        // sign.
        >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' => 1.0,
        >= '\uD800' and <= '\uDFFF' => 0.65,
        _ => 0.64,
    };
}
