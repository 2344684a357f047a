using Downhill.Compare.Peers;

namespace Downhill.Compare;

/// <summary>What all rows share while a comparison runs: the processes, a folder, the time for each row.</summary>
internal sealed class Session(double seconds, Selection selection) : IDisposable
{
    const double PeakSeconds = 0.5;

    readonly Dictionary<int, double> _peaks = [];

    internal double Seconds { get; } = seconds;

    internal Selection Selection { get; } = selection;

    /// <summary>For files that both sides read.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("downhill-").FullName;

    internal WorkerProcess Ours => field ??= Self.Start("worker");

    internal TorchPeer Torch { get; } = new();

    internal OpenBlasPeer OpenBlas { get; } = new();

    /// <summary>Our worker and a peer, or ours alone.</summary>
    internal Rounds Alternate(IRunner? peer) => Rounds.Alternate(Ours, peer, Seconds);

    /// <summary>GFLOP/s of fused multiply-adds alone, measured once a run.</summary>
    internal double Peak(int threads)
    {
        if (!_peaks.TryGetValue(threads, out double peak))
        {
            Ours.Prepare("peak", null, threads);
            double best = Enumerable.Range(0, Rounds.Count).Min(_ => Ours.Run(PeakSeconds / Rounds.Count));
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
        return versions;
    }

    public void Dispose()
    {
        Ours.Dispose();
        Torch.Dispose();
        OpenBlas.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
