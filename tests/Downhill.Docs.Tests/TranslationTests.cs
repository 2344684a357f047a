using System.Text.RegularExpressions;
using Downhill.Site;
using Downhill.Site.Pages;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downhill.Docs.Tests;

/// <summary>A Chinese page keeps step with the English one: whoever changes one has to change the other.</summary>
public partial class TranslationTests
{
    public static TheoryData<string> Translations => Docs.Paths(page => page.IsChinese);

    public static TheoryData<string> Translated => Docs.Paths(page =>
        page.Path == "README.md" || Path.GetDirectoryName(page.Path) is "docs/start" or "docs/lessons");

    [Theory, MemberData(nameof(Translated))]
    public void The_readme_the_start_and_every_lesson_are_there_in_both_languages(string path) =>
        Assert.Contains(SiteWriter.TwinOf(path), Docs.Pages.Select(page => page.Path));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_shows_the_same_blocks_of_code_and_output(string path) =>
        Assert.Equal(Blocks(Original(path)), Blocks(Docs.Page(path)));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_shows_the_same_pictures(string path) =>
        Assert.Equal(PagePictures.Of(Original(path)), PagePictures.Of(Docs.Page(path)));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_has_the_same_paragraphs_lists_and_tables(string path) =>
        Assert.Equal(Outline(Original(path)), Outline(Docs.Page(path)));

    // In any order, because the languages have different orders of words.
    [Theory, MemberData(nameof(Translations))]
    public void A_translation_names_the_same_figures(string path) =>
        Assert.Equal(Figures(Original(path)), Figures(Docs.Page(path)));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_leads_to_Chinese_pages_where_there_are_some(string path) =>
        Assert.DoesNotContain(Targets(Docs.Page(path)), target => !Docs.Page(target).IsChinese
            && target != SiteWriter.TwinOf(path) && Docs.Pages.Any(page => page.Path == SiteWriter.TwinOf(target)));

    // A line break within a paragraph is a space to a browser, and Chinese has none between its words.
    [Theory, MemberData(nameof(Translations))]
    public void Chinese_paragraphs_stand_on_one_line(string path) =>
        Assert.Empty(Docs.Page(path).Document.Descendants<LineBreakInline>().Where(line => !line.IsHard).Select(line => line.Line + 1));

    [Theory, MemberData(nameof(Translations))]
    public void Chinese_has_its_own_punctuation_and_a_space_beside_Latin_words(string path) =>
        Assert.Empty(Slip().Matches(Docs.Page(path).Prose).Select(match => match.Value));

    [Theory]
    [InlineData("九个数,", true)]
    [InlineData("九个数，", false)]
    [InlineData("读C# 程序", true)]
    [InlineData("读 C# 程序", false)]
    [InlineData("约 99%。", false)]
    [InlineData("约 99% 。", true)]
    [InlineData("56个运算", true)]
    public void Slips_of_punctuation_and_spaces_are_found(string text, bool isSlip) => Assert.Equal(isSlip, Slip().IsMatch(text));

    static Page Original(string path) => Docs.Page(SiteWriter.TwinOf(path));

    static IEnumerable<(string, string)> Blocks(Page page) => page.Blocks.Select(block => (block.Language, block.Text));

    static IEnumerable<string> Outline(Page page) => page.Document.Select(block => block switch
    {
        HeadingBlock heading => $"heading {heading.Level}",
        Table table => $"table of {table.Count} rows of {table.ColumnDefinitions.Count}",
        ListBlock list => $"list of {list.Count}",
        _ => block.GetType().Name,
    });

    static IEnumerable<string> Figures(Page page) =>
        Number().Matches(page.Prose).Select(match => match.Value).Order(StringComparer.Ordinal);

    static IEnumerable<string> Targets(Page page) => page.Links.Where(link => !link.IsImage && !Tree.IsOutside(link.Url!))
        .Select(link => Tree.Resolve(page.Path, link.Url!.Split('#')[0]))
        .Where(target => Docs.Pages.Any(one => one.Path == target));

    // Small whole numbers may be words in one of the languages.
    [GeneratedRegex(@"\d+(,\d{3})+|\d+\.\d+|\d{2,}")]
    private static partial Regex Number();

    [GeneratedRegex("""
        [\u4e00-\u9fff][A-Za-z0-9] | [A-Za-z0-9%][\u4e00-\u9fff]
        | [\u4e00-\u9fff][,;:?!] | [,;:?!][\u4e00-\u9fff]
        | \x20[，。：；！？、）] | [，。：；！？、（]\x20
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Slip();
}
