using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Downhill.Compare.Peers;

/// <summary>A long-lived process that answers requests: a JSON object a line each way.</summary>
internal sealed class WorkerProcess : IRunner, IDisposable
{
    readonly Process _process;
    readonly CpuTime _cpuTime;
    string _lastError = "";

    internal WorkerProcess(string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, words)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _lastError = string.IsNullOrWhiteSpace(line.Data) ? _lastError : line.Data;
        _process.BeginErrorReadLine();
        _cpuTime = new(_process);
    }

    public double Run(double seconds) => (double)Ask(new() { ["do"] = "run", ["seconds"] = seconds })["seconds"]!;

    public bool Rest() => _cpuTime.WaitUntilIdle();

    /// <summary>Makes a workload ready; returns the numbers on which both sides must agree.</summary>
    internal double[] Prepare(string name, string? file = null, int? threads = null, string? variant = null)
    {
        JsonObject request = new() { ["do"] = "prepare", ["name"] = name };
        if (file is not null)
            request["file"] = file;
        if (threads is not null)
            request["threads"] = threads;
        if (variant is not null)
            request["variant"] = variant;
        return Check(Ask(request));
    }

    /// <summary>The numbers that an answer to "prepare" holds.</summary>
    internal static double[] Check(JsonObject answer) => [.. answer["check"]!.AsArray().Select(number => (double)number!)];

    /// <exception cref="WorkerException">The worker says that it failed, or is gone.</exception>
    internal JsonObject Ask(JsonObject request)
    {
        string? answer = null;
        try
        {
            _process.StandardInput.WriteLine(request.ToJsonString());
            _process.StandardInput.Flush();
            answer = _process.StandardOutput.ReadLine();
        }
        catch (IOException)
        {
            // The process is gone: said below, with its last words.
        }
        if (answer is null)
            throw new WorkerException($"{Path.GetFileName(_process.StartInfo.FileName)} ended early: {_lastError}");
        JsonObject reply = JsonNode.Parse(answer)!.AsObject();
        return reply["error"] is { } error ? throw new WorkerException((string)error!) : reply;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
