using System.Runtime.InteropServices;
using Downhill.Compare.Workloads;

namespace Downhill.Compare.Peers;

/// <summary>OpenBLAS, as one process for each number of threads and set of kernels.</summary>
internal sealed class OpenBlasPeer : IDisposable
{
    internal const string Missing = "OpenBLAS is missing: install Debian's libopenblas0-pthread (sudo apt install libopenblas0-pthread).";

    readonly List<(int Threads, string Setting, WorkerProcess Worker)> _workers = [];

    internal bool Found { get; } = Exists();

    internal bool Started => _workers.Count > 0;

    internal string Name => $"OpenBLAS {Version}";

    internal string Version => field ??= ((string)Workers[0].Worker.Ask(new() { ["do"] = "version" })["version"]!).Split(' ')[1];

    List<(int Threads, string Setting, WorkerProcess Worker)> Workers
    {
        get
        {
            if (_workers.Count == 0)
                Start();
            return _workers;
        }
    }

    /// <summary>The fastest settings with at most <paramref name="threads"/> threads, prepared to run.</summary>
    internal IReadOnlyList<Contender> Best(string name, int threads) => Contender.Best(
        from one in Workers where one.Threads <= threads
        select Contender.Probe(one.Worker, one.Setting, one.Worker.Prepare(name)));

    void Start()
    {
        // On Zen, 0.3.21 chooses its AVX2 kernels; those of SkylakeX can be faster where there is AVX-512.
        string[] kernels = Machine.HasAvx512 ? ["", "SkylakeX"] : [""];
        foreach (int threads in Machine.Processors > 1 ? [1, 2] : new[] { 1 })
            foreach (string kernel in kernels)
            {
                Dictionary<string, string> environment = new() { ["OPENBLAS_NUM_THREADS"] = $"{threads}" };
                if (kernel.Length > 0)
                    environment["OPENBLAS_CORETYPE"] = kernel;
                _workers.Add((threads, $"OPENBLAS_NUM_THREADS={threads}{(kernel.Length > 0 ? $", OPENBLAS_CORETYPE={kernel}" : "")}",
                    Self.Start("openblas", environment)));
            }
    }

    static bool Exists()
    {
        bool found = NativeLibrary.TryLoad(OpenBlas.Library, out nint library);
        if (found)
            NativeLibrary.Free(library);
        return found;
    }

    public void Dispose() => _workers.ForEach(one => one.Worker.Dispose());
}
