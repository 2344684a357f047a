using Downhill.Site.Pages;

namespace Downhill.Docs.Tests;

/// <summary>What a page says in C# compiles without a warning, runs, and prints and draws what the page shows.</summary>
public class PageTests
{
    // A translation has the same programs, as another test says: only when outputs are taken over does it run its own.
    public static TheoryData<string> Programs => Docs.Paths(page =>
        page.Blocks.Any(block => block.Language == "csharp") && (!page.IsChinese || Acceptance.IsOn));

    [Theory, MemberData(nameof(Programs))]
    public void A_page_does_what_it_says(string path)
    {
        Page page = Docs.Page(path);
        PageProgram program = new(page);
        using TemporaryFolder folder = new();
        string[] printed = program.RunIn(folder.Path);
        PagePictures.Check(page, folder.Path);
        if (Acceptance.IsOn)
            Acceptance.Rewrite(path, program.Shown, printed);
        else
            foreach ((CodeBlock shown, string now) in program.Shown.Zip(printed))
                Assert.True(Lines(shown.Text) == Lines(now),
                    $"{path} line {shown.Line} shows\n{shown.Text}\nand the program printed\n{now}\n{Acceptance.Hint}");
    }

    /// <summary>Text without spaces at the ends of lines, which editors remove.</summary>
    static string Lines(string text) => string.Join('\n', text.Trim('\n').Split('\n').Select(line => line.TrimEnd()));
}
