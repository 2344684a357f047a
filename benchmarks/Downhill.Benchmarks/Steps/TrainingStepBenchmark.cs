using BenchmarkDotNet.Attributes;
using Downhill.Compare.Workloads;

namespace Downhill.Benchmarks.Steps;

/// <summary>How much of a training step is the way forward?</summary>
public class TrainingStepBenchmark
{
    TrainingStep _step = null!;

    /// <summary>The network, as compare/run calls it: from overhead alone to arithmetic alone.</summary>
    [Params("ice-cream", "deep-50", "wide-512", "mlp", "mnist-cnn")]
    public string Network { get; set; } = "";

    /// <summary>Makes model, optimizer and batch.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _step = TrainingSteps.Make(Network);
        _step.Prepare(null);
    }

    /// <summary>Gradients forgotten, forward, loss, backward, update.</summary>
    [Benchmark(Baseline = true)]
    public void Step() => _step.Step();

    /// <summary>Forward and loss, with a graph that nobody walks.</summary>
    [Benchmark]
    public Tensor Forward() => _step.Forward();
}
