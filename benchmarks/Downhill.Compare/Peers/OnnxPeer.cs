using System.Text.Json.Nodes;

namespace Downhill.Compare.Peers;

/// <summary>onnxruntime in Node.js: npm's package holds its CPU library, and no step of its installation needs to
/// run.</summary>
internal sealed class OnnxPeer : IDisposable
{
    internal const string Missing =
        "onnxruntime is missing: run 'npm install --ignore-scripts' in benchmarks/compare/onnxruntime (Node.js 18 or later).";

    const double ProbeSeconds = 0.1;

    WorkerProcess? _worker;

    internal bool Found { get; } =
        Directory.Exists(Machine.Scripts("onnxruntime", "node_modules", "onnxruntime-node")) && Programs.Find("node");

    internal bool Started => _worker is not null;

    internal string Name => $"onnxruntime {Version}";

    internal string Version => field ??= (string)Worker.Ask(new() { ["do"] = "version" })["version"]!;

    WorkerProcess Worker => _worker ??= new("node", [Machine.Scripts("onnxruntime", "worker.js")]);

    /// <summary>A model at its fastest number of threads, prepared to run.</summary>
    internal (WorkerProcess Worker, string Setting, double[] Check) Best(string model, string file)
    {
        int[] counts = Machine.Processors > 1 ? [1, 2] : [1];
        int threads = counts.MinBy(count => Probe(model, file, count));
        return (Worker, $"intraOpNumThreads={threads}", Prepare(model, file, threads));
    }

    double Probe(string model, string file, int threads)
    {
        Prepare(model, file, threads);
        return Worker.Run(ProbeSeconds);
    }

    double[] Prepare(string model, string file, int threads) => WorkerProcess.Check(Worker.Ask(
        new JsonObject { ["do"] = "prepare", ["onnx"] = model, ["file"] = file, ["threads"] = threads }));

    public void Dispose() => _worker?.Dispose();
}
