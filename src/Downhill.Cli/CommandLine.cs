using System.CommandLine;
using Downhill.Cli.Commands;
using Downhill.Data;
using Downhill.Training;

namespace Downhill.Cli;

/// <summary>The command from its words to its exit code: 0 done, 1 failed, 2 called wrongly. Expected errors are one
/// sentence on the error stream.</summary>
internal static class CommandLine
{
    internal const int Done = 0, Failed = 1, WrongCall = 2;

    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Downhill trains, checks and uses neural networks.");
        foreach (Command command in new[] { TrainCommand.Create(output), EvaluateCommand.Create(output), PredictCommand.Create(output),
            InfoCommand.Create(output), DownloadCommand.Create(output), CheckCommand.Create(output),
            LessonCommand.Create(output) })
            root.Add(command);
        ParseResult call = root.Parse(args);
        if (call.Errors.Count > 0)
            return Refuse(error, call);
        InvocationConfiguration configuration = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return call.Invoke(configuration);
        }
        catch (UsageException wrong)
        {
            error.WriteLine(wrong.Message);
            return WrongCall;
        }
        catch (OperationCanceledException interrupted)
        {
            error.WriteLine(interrupted.Message);
            return Failed;
        }
        catch (Exception expected) when (IsExpected(expected))
        {
            error.WriteLine(expected.Message);
            return Failed;
        }
    }

    static int Refuse(TextWriter error, ParseResult call)
    {
        // A word that it does not know makes the parser complain first of the command that is missing.
        string message = (call.Errors.FirstOrDefault(one => call.UnmatchedTokens.Any(word =>
            one.Message.Contains($"'{word}'", StringComparison.Ordinal))) ?? call.Errors[0]).Message;
        // The parser spreads lists of allowed words over lines.
        string sentence = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string command = call.CommandResult.Command is RootCommand ? "" : $" {call.CommandResult.Command.Name}";
        error.WriteLine($"{sentence} See \"downhill{command} --help\".");
        return WrongCall;
    }

    /// <summary>What bad input, files and numbers lead to. Anything else is a defect and keeps its stack
    /// trace.</summary>
    static bool IsExpected(Exception error) => error is
        TensorException or DataFileException or NotFiniteException or IOException or UnauthorizedAccessException or HttpRequestException;
}

/// <summary>The command was called with words that do not fit together; the message is what the user reads.</summary>
internal sealed class UsageException(string message) : Exception(message);
