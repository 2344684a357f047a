using Downhill.Site.Html;
using Downhill.Site.Pages;
using Downhill.Site.Reference;

namespace Downhill.Site;

/// <summary>Writes the whole site into a folder, which it empties first.</summary>
internal sealed class SiteWriter(string folder)
{
    /// <summary>How many pages were written.</summary>
    internal int Count { get; private set; }

    internal void Write()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        IReadOnlyList<Page> pages = Tree.Pages();
        IReadOnlyList<ReferencePage> reference = ReferenceFolder.Pages();
        Navigation navigation = new(pages, reference);
        SearchIndex index = new();
        foreach (Page page in pages)
        {
            PageBody body = new(page, pages);
            Write(navigation, new(SitePath.Of(page.Path), page.Title, body.ToHtml(), page.IsChinese, Twin(page, pages)));
            index.Add(page);
            foreach (string file in body.Files)
                Copy(file);
        }
        foreach (ReferencePage page in reference)
        {
            Write(navigation, new(page.Path, page.Title, page.Html, false, null));
            index.Add(page);
        }
        Save("search.js", index.ToScript());
        foreach (string asset in new[] { "style.css", "site.js" })
            Save(asset, Asset.Read(asset));
    }

    /// <summary>Where the same page in the other language stands, or would stand.</summary>
    internal static string TwinOf(string path) => path switch
    {
        "README.md" => "README.zh.md",
        "README.zh.md" => "README.md",
        _ when path.StartsWith("docs/zh/", StringComparison.Ordinal) => path.Replace("docs/zh/", "docs/", StringComparison.Ordinal),
        _ => path.Replace("docs/", "docs/zh/", StringComparison.Ordinal),
    };

    static string? Twin(Page page, IReadOnlyList<Page> pages) =>
        pages.Any(one => one.Path == TwinOf(page.Path)) ? SitePath.Of(TwinOf(page.Path)) : null;

    void Write(Navigation navigation, SitePage page)
    {
        Save(page.Path, Layout.Wrap(page, navigation));
        Count++;
    }

    void Save(string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    void Copy(string path)
    {
        string file = Path.Combine(folder, SitePath.OfFile(path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(Tree.Full(path), file, overwrite: true);
    }
}
