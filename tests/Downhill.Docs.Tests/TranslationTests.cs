using Downhill.Site;
using Downhill.Site.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downhill.Docs.Tests;

/// <summary>A Chinese page has the programs, the output and the pictures of the English one.</summary>
public class TranslationTests
{
    public static TheoryData<string> Translations => Docs.Paths(page => page.IsChinese);

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_shows_the_same_programs_and_what_they_print(string path) =>
        Assert.Equal(Programs(Original(path)), Programs(Docs.Page(path)));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_shows_the_same_pictures(string path) =>
        Assert.Equal(PagePictures.Of(Original(path)), PagePictures.Of(Docs.Page(path)));

    // A line break within a paragraph is a space to a browser, and Chinese has none between its words.
    [Theory, MemberData(nameof(Translations))]
    public void Chinese_paragraphs_stand_on_one_line(string path) =>
        Assert.Empty(Docs.Page(path).Document.Descendants<LineBreakInline>().Where(line => !line.IsHard).Select(line => line.Line + 1));

    static Page Original(string path) => Docs.Page(SiteWriter.TwinOf(path));

    static IEnumerable<(string, string)> Programs(Page page) =>
        page.Blocks.Where(block => block.Language.Length > 0).Select(block => (block.Language, block.Text));
}
