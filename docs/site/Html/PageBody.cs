using Downhill.Site.Pages;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downhill.Site.Html;

/// <summary>A page's content as HTML, its links turned to the site's own.</summary>
internal sealed class PageBody
{
    readonly Page _page;
    readonly HashSet<string> _known;
    readonly List<string> _files = [];

    internal PageBody(Page page, IReadOnlyList<Page> pages)
    {
        (_page, _known) = (page, [.. pages.Select(one => one.Path)]);
        foreach (LinkInline link in page.Links.Where(link => link.Url is { Length: > 0 } url && !Tree.IsOutside(url) && url[0] != '#'))
            Turn(link);
    }

    /// <summary>Pictures and other files that the page leads to, as paths of the tree.</summary>
    internal IReadOnlyList<string> Files => _files;

    internal string ToHtml()
    {
        using StringWriter text = new();
        HtmlRenderer renderer = new(text);
        Page.Markdown.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new ColoredCode());
        renderer.Render(_page.Document);
        // A table wider than a narrow screen scrolls by itself.
        return text.ToString().Replace("<table>", "<div class=\"scroll\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    void Turn(LinkInline link)
    {
        string[] parts = link.Url!.Split('#', 2);
        string target = Tree.Resolve(_page.Path, parts[0]), anchor = parts.Length == 2 ? "#" + parts[1] : "";
        if (Directory.Exists(Tree.Full(target)))
            target += "/README.md";
        if (_known.Contains(target))
            target = SitePath.Of(target);
        else
        {
            _files.Add(target);
            target = SitePath.OfFile(target);
        }
        link.Url = SitePath.Relative(SitePath.Of(_page.Path), target) + anchor;
    }

    /// <summary>C# in colours; everything else as it is.</summary>
    sealed class ColoredCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, Markdig.Syntax.CodeBlock block)
        {
            string language = (block as FencedCodeBlock)?.Info ?? "", text = block.Lines.ToString();
            renderer.Write($"<pre class=\"{(language.Length == 0 ? "plain" : language)}\"><code>")
                .Write(language == "csharp" ? CodeColors.Paint(text) : Text.Escape(text)).Write("</code></pre>\n");
        }
    }
}
