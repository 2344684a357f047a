using System.Net;

namespace Downhill.Site.Html;

/// <summary>Text as HTML.</summary>
internal static class Text
{
    /// <summary>Escaped where markup or an attribute would take it for its own; other letters stand as they are.</summary>
    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A link.</summary>
    internal static string Link(string url, string text) => $"<a href=\"{Escape(url)}\">{Escape(text)}</a>";

    internal static string Unescape(string html) => WebUtility.HtmlDecode(html);
}
