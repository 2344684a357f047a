namespace Downhill.Site.Html;

/// <summary>Where things of the tree stand on the site.</summary>
internal static class SitePath
{
    /// <summary>The place of a Markdown page: a folder's README is its index.</summary>
    internal static string Of(string page) => page switch
    {
        "README.md" => "index.html",
        "README.zh.md" => "zh.html",
        "docs/README.md" => "contents.html",
        _ => page["docs/".Length..].Replace("README.md", "index.html", StringComparison.Ordinal)
            .Replace(".md", ".html", StringComparison.Ordinal),
    };

    /// <summary>The place of any other file that a page links to. Source files are shown as plain text.</summary>
    internal static string OfFile(string file) =>
        Path.GetExtension(file) is ".svg" or ".png" ? file["docs/".Length..] : $"files/{file}.txt";

    /// <summary>How a page refers to a place of the site.</summary>
    internal static string Relative(string from, string to) =>
        Path.GetRelativePath("/" + Path.GetDirectoryName(from), "/" + to).Replace('\\', '/');
}
