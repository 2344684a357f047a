using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Downhill.Lessons;
using Downhill.Tests.Data;

namespace Downhill.Docs.Tests;

/// <summary>What <c>downhill lesson N</c> prints and writes, told once for all pages.</summary>
internal sealed partial class LessonCommand
{
    static readonly ConcurrentDictionary<int, LessonCommand> s_told = [];

    LessonCommand(int number)
    {
        using StringWriter terminal = new() { NewLine = "\n" };
        Lesson lesson = Lesson.All.Single(one => one.Number == number);
        lesson.Run(new LessonOutput(Folder, terminal, RealDataFactAttribute.Directory));
        Printed = terminal.ToString().Split('\n');
        // Text and numbers of the page, without its pictures.
        string page = File.ReadAllText(Path.Combine(Folder, $"lesson-{number}.html"));
        Said = string.Join('\n', Printed) + WebUtility.HtmlDecode(Markup().Replace(Picture().Replace(page, " "), " "));
    }

    /// <summary>Where its pictures are; it is emptied when the tests end.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("downhill-").FullName;

    internal string[] Printed { get; }

    /// <summary>Everything that it says, on the terminal and on its page.</summary>
    internal string Said { get; }

    internal static LessonCommand Of(string command) => Command().Match(command) is { Success: true } match
        ? s_told.GetOrAdd(match.Groups[1].Value[0] - '0', number => new(number))
        : throw new ArgumentException($"A console block holds \"downhill lesson N\", but it is \"{command}\".");

    internal static void Clear()
    {
        foreach (LessonCommand told in s_told.Values)
            Directory.Delete(told.Folder, recursive: true);
        s_told.Clear();
    }

    [GeneratedRegex("^downhill lesson ([1-5])$")]
    private static partial Regex Command();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
