using Downhill.Site.Pages;
using Markdig.Syntax.Inlines;

namespace Downhill.Docs.Tests;

/// <summary>Links and pictures lead somewhere, in the tree and on each page.</summary>
public class LinkTests
{
    public static TheoryData<string> All => Docs.Paths(_ => true);

    [Theory, MemberData(nameof(All))]
    public void Links_lead_somewhere(string path)
    {
        Page page = Docs.Page(path);
        Assert.Empty(page.Links.Where(link => !Leads(page, link)).Select(link => link.Url));
    }

    [Fact]
    public void Pictures_say_in_words_what_they_show() => Assert.Empty(Docs.Pages.SelectMany(page => page.Links)
        .Where(link => link.IsImage && link.FirstChild is null).Select(link => link.Url));

    [Fact]
    public void Every_picture_is_shown() =>
        Assert.Empty(Directory.EnumerateFiles(Tree.Full("docs/pictures"), "*", SearchOption.AllDirectories).Select(Tree.Relative)
            .Except(Docs.Pages.SelectMany(PagePictures.Of)));

    static bool Leads(Page page, LinkInline link)
    {
        if (Tree.IsOutside(link.Url!))
            return true;
        string[] parts = link.Url!.Split('#', 2);
        string target = parts[0].Length == 0 ? page.Path : Tree.Resolve(page.Path, parts[0]);
        if (Directory.Exists(Tree.Full(target)))
            target += "/README.md";
        return File.Exists(Tree.Full(target))
            && (parts.Length == 1 || Docs.Pages.Single(one => one.Path == target).Headings.Any(heading => heading.Anchor == parts[1]));
    }
}
