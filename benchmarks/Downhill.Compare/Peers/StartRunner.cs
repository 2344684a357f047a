using System.Diagnostics;

namespace Downhill.Compare.Peers;

/// <summary>Starts a program and times it to its first line.</summary>
internal sealed class StartRunner(string program, params string[] words) : IRunner
{
    /// <summary>One start, however many seconds are given.</summary>
    public double Run(double seconds)
    {
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(Programs.Quietly(program, words))!;
        string? line = process.StandardOutput.ReadLine();
        double elapsed = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return line is not null ? elapsed : throw new WorkerException($"{Path.GetFileName(program)} printed nothing: {error.Trim()}");
    }

    public bool Rest() => true;
}
