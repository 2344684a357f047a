using System.Diagnostics;
using System.Globalization;

namespace Downhill.Compare.Peers;

/// <summary>The processor time of a process, to see whether it sleeps.</summary>
internal sealed class CpuTime(Process process)
{
    // OpenBLAS's threads spin for some 30 ms after their last work, and take a core from the other side while they do.
    const int Looks = 200, Milliseconds = 5;
    const double IdleShare = 0.1;

    internal bool WaitUntilIdle()
    {
        double before = Nanoseconds();
        for (int i = 0; i < Looks; i++)
        {
            Thread.Sleep(Milliseconds);
            double now = Nanoseconds();
            if (now - before < IdleShare * Milliseconds * 1e6)
                return true;
            before = now;
        }
        return false;
    }

    double Nanoseconds()
    {
        if (!Directory.Exists($"/proc/{process.Id}/task"))
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalNanoseconds;
        }
        // The process's own figure counts ticks of 10 ms; the scheduler's counts nanoseconds a thread.
        return Directory.EnumerateDirectories($"/proc/{process.Id}/task").Sum(ThreadNanoseconds);
    }

    static double ThreadNanoseconds(string thread)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(thread, "schedstat"));
            return double.Parse(text[..text.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // a thread that ended meanwhile
        }
    }
}
