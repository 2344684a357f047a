using System.Xml.Linq;
using Downhill.Plots.Tests;

namespace Downhill.Lessons.Tests;

/// <summary>A lesson told into a folder of its own, which is gone with it.</summary>
internal sealed class Telling : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("downhill-").FullName;
    readonly StringWriter _terminal = new();

    /// <summary>Tells all of a lesson, or one scene of it.</summary>
    /// <param name="tell">Tells.</param>
    /// <param name="dataDirectory">Where real data are; a folder that is not there makes a lesson draw its own.</param>
    internal Telling(Action<LessonOutput> tell, string? dataDirectory = null)
    {
        Output = new(Path.Combine(_folder, "out"), _terminal, dataDirectory);
        Directory.CreateDirectory(Output.Folder); // a scene alone has no beginning that would make it
        tell(Output);
    }

    internal LessonOutput Output { get; }

    internal string Terminal => _terminal.ToString().ReplaceLineEndings("\n");

    internal string[] Files => [.. Directory.GetFiles(Output.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal string Read(string file) => File.ReadAllText(Path.Combine(Output.Folder, file));

    /// <summary>Every picture that was written is there, on the page where there is one, and sound: nothing overlaps or
    /// leaves the paper.</summary>
    internal void CheckPictures()
    {
        Assert.NotEmpty(Output.Pictures);
        foreach (string picture in Output.Pictures)
            Sound.Check(XDocument.Parse(Read(picture)).Root!);
        if (Files.SingleOrDefault(file => file.EndsWith(".html", StringComparison.Ordinal)) is { } page)
            Assert.Equal(Output.Pictures.Count,
                XDocument.Parse(Read(page).Replace("<!DOCTYPE html>", "")).Descendants("figcaption").Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
