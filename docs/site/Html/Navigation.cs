using System.Text;
using Downhill.Site.Pages;
using Downhill.Site.Reference;

namespace Downhill.Site.Html;

/// <summary>What stands beside every page: the folders with their pages, in the order in which a folder's README names
/// them.</summary>
internal sealed class Navigation
{
    static readonly string[] s_english = ["start", "lessons", "guides", "inside", "decisions"], s_chinese = ["zh/start", "zh/lessons"];

    // A reader of Chinese finds the rest of the site too, and is told what language to expect.
    static readonly (string Path, string Title)[] s_englishOnly =
        [("guides/index.html", "任务指南（英文）"), ("inside/index.html", "内部结构（英文）"), ("reference/index.html", "API 参考（英文）")];

    readonly Dictionary<string, Page[]> _folders;
    readonly ReferencePage[] _namespaces;

    /// <summary>Reads the links of the pages, and so comes before they are turned to the site's own.</summary>
    internal Navigation(IReadOnlyList<Page> pages, IReadOnlyList<ReferencePage> reference)
    {
        _folders = s_english.Concat(s_chinese).ToDictionary(folder => folder, folder => Ordered(pages, folder));
        _namespaces = [.. reference.Where(page => page.IsNamespace)];
    }

    internal string For(SitePage page)
    {
        StringBuilder html = new();
        foreach (string folder in page.IsChinese ? s_chinese : s_english)
            Append(html, page, folder);
        if (!page.IsChinese)
        {
            html.Append("<h2>").Append(Item(page, "performance.html", "Performance")).Append("</h2>\n");
            AppendReference(html, page);
        }
        else
            foreach ((string path, string title) in s_englishOnly)
                html.Append("<h2>").Append(Item(page, path, title)).Append("</h2>\n");
        return html.ToString();
    }

    /// <summary>A folder's README and the pages beside it.</summary>
    static Page[] Ordered(IReadOnlyList<Page> pages, string folder)
    {
        Page first = pages.Single(page => page.Path == $"docs/{folder}/README.md");
        List<string> named = [.. first.Links.Where(link => link.Url is { } url && !Tree.IsOutside(url))
            .Select(link => Tree.Resolve(first.Path, link.Url!.Split('#')[0]))];
        return [first, .. pages.Where(page => page != first && Path.GetDirectoryName(page.Path) == "docs/" + folder)
            .OrderBy(page => named.IndexOf(page.Path) is >= 0 and int place ? place : int.MaxValue)];
    }

    void Append(StringBuilder html, SitePage current, string folder)
    {
        Page[] pages = _folders[folder];
        html.Append("<h2>").Append(Item(current, SitePath.Of(pages[0].Path), pages[0].Title)).Append("</h2>\n<ul>\n");
        foreach (Page page in pages[1..])
            html.Append("<li>").Append(Item(current, SitePath.Of(page.Path), page.Title)).Append("</li>\n");
        html.Append("</ul>\n");
    }

    void AppendReference(StringBuilder html, SitePage current)
    {
        html.Append("<h2>").Append(Item(current, "reference/index.html", "Reference")).Append("</h2>\n<ul>\n");
        foreach (ReferencePage page in _namespaces)
            html.Append("<li>").Append(Item(current, page.Path, page.Title)).Append("</li>\n");
        html.Append("</ul>\n");
    }

    static string Item(SitePage current, string path, string title) => current.Path == path
        ? $"<a aria-current=\"page\" href=\"{SitePath.Relative(current.Path, path)}\">{Text.Escape(title)}</a>"
        : Text.Link(SitePath.Relative(current.Path, path), title);
}
