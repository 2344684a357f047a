namespace Downhill.Compare.Peers;

/// <summary>PyTorch, as one process for each setting of OpenBLAS's threads and PyTorch's own.</summary>
/// <param name="environment">Further settings, for all of them.</param>
internal sealed class TorchPeer(params (string Name, string Value)[] environment) : IDisposable
{
    internal const string Missing =
        "PyTorch is missing: install Debian's python3-torch and python3-numpy (sudo apt install python3-torch python3-numpy).";

    /// <summary>The variant that says nothing.</summary>
    internal const string Plain = "plain";

    readonly List<(string Setting, WorkerProcess Worker)> _workers = [];

    /// <summary>The Python that has it, or null.</summary>
    internal string? Python { get; } = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasTorch);

    internal bool Started => _workers.Count > 0;

    /// <summary>Such as "PyTorch 1.13"; without a number where it is missing.</summary>
    internal string Name => field ??= Python is null ? "PyTorch" : $"PyTorch {string.Join('.', Version.Split('.').Take(2))}";

    internal string Version => field ??= (string)Workers[0].Worker.Ask(new() { ["do"] = "version" })["version"]!;

    /// <summary>Any of the processes, for work that is not timed.</summary>
    internal WorkerProcess Any => Workers[0].Worker;

    List<(string Setting, WorkerProcess Worker)> Workers
    {
        get
        {
            if (_workers.Count == 0)
                Start();
            return _workers;
        }
    }

    /// <summary>The fastest settings for a workload, prepared to run; variants are tried at the fastest
    /// threads.</summary>
    internal IReadOnlyList<Contender> Best(string name, string file, IReadOnlyList<string> variants)
    {
        IReadOnlyList<Contender> best = Contender.Best([.. Workers.Select(one => Probe(one.Setting, one.Worker, variants[0]))]);
        (WorkerProcess first, string setting, _, _) = best[0];
        (string variant, Contender fastest) = variants
            .Select(variant => (variant, variant == variants[0] ? best[0] : Probe(setting, first, variant)))
            .MinBy(one => one.Item2.Seconds);
        if (variants.Count > 1)
            first.Prepare(name, file, null, variant);
        return [fastest, .. best.Skip(1)];

        Contender Probe(string setting, WorkerProcess worker, string variant) => Contender.Probe(
            worker, variant == Plain ? setting : $"{setting}, {variant}", worker.Prepare(name, file, null, variant));
    }

    void Start()
    {
        int[] counts = Machine.Processors > 1 ? [1, 2] : [1];
        foreach (int blas in counts)
            foreach (int own in counts)
                _workers.Add(Start(own, [("OPENBLAS_NUM_THREADS", $"{blas}"), .. environment]));
    }

    (string Setting, WorkerProcess Worker) Start(int own, IEnumerable<(string Name, string Value)> variables)
    {
        string setting = string.Join(", ", variables.Select(one => $"{one.Name}={one.Value}").Prepend($"set_num_threads({own})"));
        Dictionary<string, string> all = variables.Append(("PYTHONDONTWRITEBYTECODE", "1")).ToDictionary();
        return (setting, new(Python!, [Machine.Scripts("torch", "worker.py"), $"{own}"], all));
    }

    static bool HasTorch(string python) => Programs.Succeeds(python, "-c",
        "import sys; from importlib.util import find_spec as f; sys.exit(not (f('torch') and f('numpy')))");

    public void Dispose() => _workers.ForEach(one => one.Worker.Dispose());
}
