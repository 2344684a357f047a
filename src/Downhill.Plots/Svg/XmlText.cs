using System.Text;

namespace Downhill.Plots;

/// <summary>Makes any text safe inside SVG and HTML: labels come from files that nobody has checked.</summary>
internal static class XmlText
{
    /// <summary>Escapes markup and quotes; what no XML document may hold becomes U+FFFD.</summary>
    internal static string Escape(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            Append(safe, rune);
        return safe.ToString();
    }

    static void Append(StringBuilder safe, Rune rune)
    {
        switch (rune.Value)
        {
            case '&': safe.Append("&amp;"); break;
            case '<': safe.Append("&lt;"); break;
            case '>': safe.Append("&gt;"); break;
            case '"': safe.Append("&quot;"); break;
            case '\'': safe.Append("&#39;"); break;
            case '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and not (0xFFFE or 0xFFFF)):
                safe.Append(rune.ToString());
                break;
            default: safe.Append('\uFFFD'); break;
        }
    }
}
