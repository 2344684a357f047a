using System.Diagnostics;

namespace Downhill.Repository.Tests;

/// <summary>Runs another program and returns what it printed; a failure shows both of its streams.</summary>
internal static class Tool
{
    internal static string Run(string program, string folder, params string[] words) => Run(program, folder, [], words);

    /// <summary>With some environment variables of its own.</summary>
    internal static string Run(string program, string folder, Dictionary<string, string> environment, params string[] words)
    {
        ProcessStartInfo start = new(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)} ended with {process.ExitCode}:\n{output}\n{error.Result}");
        return output;
    }
}
