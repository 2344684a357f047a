using Downhill.Site.Pages;

namespace Downhill.Docs.Tests;

/// <summary>What all pages have in common.</summary>
public class StyleTests
{
    static readonly string[] s_languages = ["", "console", "csharp", "text", "xml"];

    public static TheoryData<string> Taught => Docs.Paths(page =>
        page.Path.Contains("/guides/", StringComparison.Ordinal) || page.Path.Contains("/lessons/", StringComparison.Ordinal)
        || page.Path.Contains("/start/", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Taught))]
    public void A_page_begins_with_what_its_reader_will_be_able_to_do(string path)
    {
        Page page = Docs.Page(path);
        if (Path.GetFileName(path) != "README.md" || path.Contains("/start/", StringComparison.Ordinal))
            Assert.StartsWith(page.IsChinese ? "读完" : "After this ", page.Prose.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_are_of_few_kinds() => Assert.Empty(Docs.Pages.SelectMany(page =>
        page.Blocks.Where(block => !s_languages.Contains(block.Language))
            .Select(block => $"{page.Path} line {block.Line}: {block.Language}")));

    [Fact]
    public void What_is_shown_as_printed_stands_behind_what_prints_it() => Assert.Empty(Docs.Pages.SelectMany(page =>
        page.Blocks.Prepend(new("", "", 0)).Zip(page.Blocks, (before, block) => (before, block))
            .Where(pair => pair.block.Language == "text" && pair.before.Language is not ("csharp" or "console"))
            .Select(pair => $"{page.Path} line {pair.block.Line}")));

    [Fact]
    public void Lines_of_code_can_be_read_without_scrolling() => Assert.Empty(Docs.Pages.SelectMany(page =>
        page.Blocks.Where(block => block.Language == "csharp").SelectMany(block => block.Text.Split('\n'))
            .Where(line => line.Length > 128).Select(line => $"{page.Path}: {line}")));

    [Fact]
    public void Every_page_has_one_title() => Assert.Empty(Docs.Pages.Where(page =>
        page.Document.OfType<Markdig.Syntax.HeadingBlock>().Count(heading => heading.Level == 1) != 1).Select(page => page.Path));
}
