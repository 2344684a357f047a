using System.Text.RegularExpressions;
using Downhill.Site.Pages;
using Downhill.Tests.Data;

namespace Downhill.Docs.Tests;

/// <summary>The chapters of the lessons tell what the lessons tell: every line that is shown behind a command was printed
/// by it, every number in the text was found by it or stands in the code, every picture was drawn by it.</summary>
[Trait("Suite", "Long")]
public sealed partial class ChapterTests : IClassFixture<ChapterTests.Cleaning>
{
    public static TheoryData<string> Chapters => Docs.Paths(page => page.Blocks.Any(block => block.Language == "console"));

    [RealDataTheory, MemberData(nameof(Chapters))]
    public void What_is_shown_was_printed(string path)
    {
        LessonCommand? told = null;
        foreach ((CodeBlock before, CodeBlock block) in Pairs(Docs.Page(path)))
            if (before.Language == "console" && block.Language == "text")
            {
                told = LessonCommand.Of(before.Text.Trim());
                foreach (string line in block.Text.Split('\n'))
                    Assert.True(told.Printed.Any(printed => PrintedFigure.Agree(line, printed)), $"{path}: \"{line}\" was not printed.");
            }
        Assert.NotNull(told);
    }

    [RealDataTheory, MemberData(nameof(Chapters))]
    public void Numbers_in_the_text_were_found(string path)
    {
        Page page = Docs.Page(path);
        string known = string.Concat(Commands(page).Select(told => told.Said)) + string.Join('\n',
            page.Blocks.Where(block => block.Language is "csharp" or "text").Select(block => block.Text));
        string[] unknown = [.. Number().Matches(Told(page)).Select(match => match.Value)
            .Where(number => !known.Contains(number, StringComparison.Ordinal))];
        Assert.Empty(unknown);
    }

    [RealDataTheory, MemberData(nameof(Chapters))]
    public void Pictures_were_drawn(string path)
    {
        Page page = Docs.Page(path);
        foreach (LessonCommand told in Commands(page))
            PagePictures.Check(page, told.Folder);
        string[] foreign = [.. PagePictures.Of(page).Where(picture =>
            !Commands(page).Any(told => File.Exists(Path.Combine(told.Folder, Path.GetFileName(picture)))))];
        Assert.Empty(foreign);
    }

    /// <summary>The text up to what a reader may try.</summary>
    static string Told(Page page) => page.Prose.Split(["\nTry it\n", "\n试一试\n"], StringSplitOptions.None)[0];

    static LessonCommand[] Commands(Page page) =>
        [.. page.Blocks.Where(block => block.Language == "console").Select(block => LessonCommand.Of(block.Text.Trim())).Distinct()];

    static IEnumerable<(CodeBlock Before, CodeBlock Block)> Pairs(Page page) => page.Blocks.Zip(page.Blocks.Skip(1));

    // Decimals and numbers of thousands; a single digit proves nothing.
    [GeneratedRegex(@"\d+\.\d+|\d{1,3}(,\d{3})+")]
    private static partial Regex Number();

    public sealed class Cleaning : IDisposable
    {
        public void Dispose() => LessonCommand.Clear();
    }
}

/// <summary>A theory that needs real data: skipped, with a sentence, where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class RealDataTheoryAttribute : TheoryAttribute
{
    public RealDataTheoryAttribute() => Skip = new RealDataFactAttribute().Skip;
}
