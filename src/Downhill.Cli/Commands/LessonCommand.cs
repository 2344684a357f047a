using System.CommandLine;
using Downhill.Lessons;

namespace Downhill.Cli.Commands;

/// <summary>downhill lesson: a story that teaches, told on the terminal and on a page with pictures.</summary>
internal static class LessonCommand
{
    internal static Command Create(TextWriter output)
    {
        Argument<string> number = new("NUMBER")
        {
            Description = string.Join("; ", Lesson.All.Select(lesson => $"{lesson.Number}: {lesson.Title}")),
        };
        number.AcceptOnlyFromAmong([.. Lesson.All.Select(lesson => $"{lesson.Number}")]);
        Option<string?> folder = new("--out") { Description = "Folder of the page and its pictures. Default: lessons/NUMBER." };
        Option<string?> directory = new("--data-dir")
        {
            Description = "Where real data are. Default: $DOWNHILL_DATA, else the user's cache; without them a lesson uses drawn pictures.",
        };
        Command command = new("lesson", "Tell how a network learns: figures here, pictures and a page in a folder.")
        {
            number, folder, directory,
        };
        command.SetAction(call =>
        {
            Lesson lesson = Lesson.All.Single(one => $"{one.Number}" == call.GetValue(number));
            string place = call.GetValue(folder) ?? Path.Combine("lessons", $"{lesson.Number}");
            lesson.Run(new LessonOutput(place, output, call.GetValue(directory)));
            return CommandLine.Done;
        });
        return command;
    }
}
