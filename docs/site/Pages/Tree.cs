namespace Downhill.Site.Pages;

/// <summary>The checked-out tree and the pages in it.</summary>
internal static class Tree
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = Find();

    /// <summary>The two READMEs at the top, and every page below docs but those of the site's own folders.</summary>
    internal static IReadOnlyList<Page> Pages() =>
        [.. Directory.EnumerateFiles(Root, "README*.md").Concat(
                Directory.EnumerateFiles(System.IO.Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(Relative).Where(path => !path.StartsWith("docs/site/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => new Page(path, File.ReadAllText(Full(path))))];

    internal static string Full(string path) => System.IO.Path.Combine(Root, path);

    internal static string Relative(string file) => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The path in the tree that a link on a page means.</summary>
    internal static string Resolve(string page, string link) =>
        Relative(System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, System.IO.Path.GetDirectoryName(page)!, link)));

    /// <summary>Whether a link leads to a place outside of the tree.</summary>
    internal static bool IsOutside(string link) => link.Contains("://", StringComparison.Ordinal);

    static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Downhill.slnx")))
            folder = System.IO.Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException(
            "The site is built from a checked-out tree, but there is no Downhill.slnx above the program.");
    }
}
