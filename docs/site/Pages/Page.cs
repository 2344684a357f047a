using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downhill.Site.Pages;

/// <summary>A Markdown page of the documentation.</summary>
internal sealed class Page
{
    /// <summary>What the pages may use: what hosts of repositories render too.</summary>
    internal static MarkdownPipeline Markdown { get; } =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    internal Page(string path, string text)
    {
        Path = path;
        Document = Markdig.Markdown.Parse(text, Markdown);
        Title = Document.Descendants<HeadingBlock>().FirstOrDefault() is { Inline: { } inline } ? Plain(inline) : path;
    }

    /// <summary>Where it stands in the tree, with slashes: <c>docs/start/README.md</c>.</summary>
    internal string Path { get; }

    /// <summary>Its first heading.</summary>
    internal string Title { get; }

    internal MarkdownDocument Document { get; }

    internal bool IsChinese =>
        Path.StartsWith("docs/zh/", StringComparison.Ordinal) || Path.EndsWith(".zh.md", StringComparison.Ordinal);

    internal IEnumerable<CodeBlock> Blocks => Document.Descendants<FencedCodeBlock>()
        .Select(block => new CodeBlock(block.Info ?? "", block.Lines.ToString(), block.Line + 1));

    /// <summary>Links and pictures.</summary>
    internal IEnumerable<LinkInline> Links => Document.Descendants<LinkInline>();

    /// <summary>The headings, each with what links to it name behind the #.</summary>
    internal IEnumerable<(string Text, string Anchor)> Headings => Document.Descendants<HeadingBlock>()
        .Select(heading => (Plain(heading.Inline!), heading.GetAttributes().Id ?? ""));

    /// <summary>The words of the paragraphs, tables and headings, without code.</summary>
    internal string Prose => string.Join('\n', Document.Descendants<LeafBlock>()
        .Where(block => block.Inline is not null).Select(block => Plain(block.Inline!)));

    static string Plain(ContainerInline inline) => string.Concat(inline.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));
}
