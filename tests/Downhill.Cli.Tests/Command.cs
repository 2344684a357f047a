using System.Text.Json;

namespace Downhill.Cli.Tests;

/// <summary>The command as a program would call it: words in, exit code and both streams out.</summary>
internal sealed record Command(int Code, string Output, string Error)
{
    internal static Command Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLine.Run(args, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines as JSON objects; fails where something else was printed.</summary>
    internal JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    internal JsonElement Result => Json[^1];
}

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("downhill-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    internal string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
