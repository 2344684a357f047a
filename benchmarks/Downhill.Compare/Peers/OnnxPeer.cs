using System.Text.Json.Nodes;

namespace Downhill.Compare.Peers;

/// <summary>onnxruntime in Node.js: npm's package holds its CPU library, and no step of its installation needs to
/// run.</summary>
internal sealed class OnnxPeer : IDisposable
{
    internal const string Missing =
        "onnxruntime is missing: run 'npm install --ignore-scripts' in benchmarks/compare/onnxruntime (Node.js 18 or later).";

    readonly List<(int Threads, WorkerProcess Worker)> _workers = [];

    internal bool Found { get; } =
        Directory.Exists(Machine.Scripts("onnxruntime", "node_modules", "onnxruntime-node")) && Programs.Find("node");

    internal bool Started => _workers.Count > 0;

    internal string Name => $"onnxruntime {Version}";

    internal string Version => field ??= (string)Workers[0].Worker.Ask(new() { ["do"] = "version" })["version"]!;

    List<(int Threads, WorkerProcess Worker)> Workers
    {
        get
        {
            if (_workers.Count == 0)
                foreach (int threads in Machine.Processors > 1 ? [1, 2] : new[] { 1 })
                    _workers.Add((threads, new("node", [Machine.Scripts("onnxruntime", "worker.js")])));
            return _workers;
        }
    }

    /// <summary>The fastest settings for a model, prepared to run.</summary>
    internal IReadOnlyList<Contender> Best(string model, string file) => Contender.Best([.. Workers.Select(one =>
        Contender.Probe(one.Worker, $"intraOpNumThreads={one.Threads}", Prepare(one.Worker, model, file, one.Threads)))]);

    static double[] Prepare(WorkerProcess worker, string model, string file, int threads) => WorkerProcess.Check(worker.Ask(
        new JsonObject { ["do"] = "prepare", ["onnx"] = model, ["file"] = file, ["threads"] = threads }));

    public void Dispose() => _workers.ForEach(one => one.Worker.Dispose());
}
