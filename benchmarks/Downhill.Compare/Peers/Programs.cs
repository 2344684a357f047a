using System.ComponentModel;
using System.Diagnostics;

namespace Downhill.Compare.Peers;

/// <summary>Other programs, run to their end.</summary>
internal static class Programs
{
    /// <summary>Whether there is such a program.</summary>
    internal static bool Find(string program) => Succeeds(program, "--version");

    /// <summary>Whether it is there and ends with 0.</summary>
    internal static bool Succeeds(string program, params string[] words)
    {
        try
        {
            using Process process = Process.Start(Quietly(program, words))!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // no such program
        }
    }

    /// <summary>What it prints.</summary>
    /// <exception cref="WorkerException">It ends with another code than 0.</exception>
    internal static string Output(string program, params string[] words)
    {
        using Process process = Process.Start(Quietly(program, words))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new WorkerException(
            $"{Path.GetFileName(program)} {string.Join(' ', words)} ended with {process.ExitCode}: " +
            LastLine($"{output}\n{error.Result}"));
    }

    internal static ProcessStartInfo Quietly(string program, params string[] words) =>
        new(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };

    static string LastLine(string text) => text.TrimEnd().Split('\n')[^1].Trim();
}
