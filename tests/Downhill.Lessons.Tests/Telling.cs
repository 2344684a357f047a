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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
