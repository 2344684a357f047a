using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare;

/// <summary>What all rows share while a comparison runs: the processes, a folder, the time for each row.</summary>
internal sealed class Session(double seconds, Selection selection) : IDisposable
{
    const double PeakSeconds = 0.05;
    const int PeakRuns = 20;

    readonly Dictionary<int, double> _peaks = [];
    WorkerProcess? _ours, _onOneThread;

    internal double Seconds { get; } = seconds;

    internal Selection Selection { get; } = selection;

    /// <summary>For files that both sides read.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("downhill-compare-").FullName;

    internal WorkerProcess Ours => Started(ref _ours);

    /// <summary>Ours, begun anew: a row's time is that of a program that does nothing else.</summary>
    /// <remarks>The compiler learns from what a process runs, and the pool keeps what it needed: after convolutions a
    /// million exponentials took 1.5 times as long, after all other rows fifty layers 1.2 times.</remarks>
    internal void BeginAnew()
    {
        _ours?.Dispose();
        _onOneThread?.Dispose();
        (_ours, _onOneThread) = (null, null);
    }

    /// <summary>A second one, for comparing ourselves with ourselves.</summary>
    internal WorkerProcess OnOneThread => Started(ref _onOneThread);

    internal TorchPeer Torch { get; } = new();

    /// <summary>PyTorch asked to use AVX-512, which 1.13 leaves aside by itself.</summary>
    internal TorchPeer WideTorch { get; } = new(Machine.HasAvx512 ? [("ATEN_CPU_CAPABILITY", "avx512")] : []);

    internal OpenBlasPeer OpenBlas { get; } = new();

    internal OnnxPeer Onnx { get; } = new();

    /// <summary>Our worker by itself.</summary>
    internal Row Alone(Row row) => Rounds.Alternate(Ours, [], Seconds).Fill(row);

    /// <summary>Our worker beside a peer, once both agree.</summary>
    internal Row Beside(Row row, double[] check, IReadOnlyList<Contender> contenders)
    {
        foreach (Contender contender in contenders)
            Agreement.Require(row.Workload, check, contender.Check);
        Rounds rounds = Rounds.Alternate(Ours, [.. contenders.Select(one => one.Worker)], Seconds);
        return rounds.Fill(row with { Note = contenders[rounds.Fastest].Setting });
    }

    /// <summary>GFLOP/s of fused multiply-adds alone, measured once a run.</summary>
    internal double Peak(int threads)
    {
        if (!_peaks.TryGetValue(threads, out double peak))
        {
            Ours.Prepare("peak", null, threads);
            double best = Enumerable.Range(0, PeakRuns).Min(_ => Ours.Run(PeakSeconds));
            _peaks[threads] = peak = Workloads.FmaPeak.Flops * threads / best / 1e9;
        }
        return peak;
    }

    internal IReadOnlyDictionary<int, double> Peaks => _peaks;

    internal IReadOnlyDictionary<string, string> Versions()
    {
        Dictionary<string, string> versions = new() { [".NET"] = $"{Environment.Version}" };
        if (Torch.Started)
            versions["PyTorch"] = Torch.Version;
        if (OpenBlas.Started)
            versions["OpenBLAS"] = OpenBlas.Version;
        if (Onnx.Started)
            versions["onnxruntime"] = Onnx.Version;
        return versions;
    }

    static WorkerProcess Started(ref WorkerProcess? worker) => worker ??= Self.Start("worker");

    public void Dispose()
    {
        _ours?.Dispose();
        _onOneThread?.Dispose();
        Torch.Dispose();
        WideTorch.Dispose();
        OpenBlas.Dispose();
        Onnx.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
