using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Optimizers;

namespace Downhill.Benchmarks.Kernels;

/// <summary>What does each memory of an optimizer cost? All rules are one sweep over the parameter.</summary>
public class OptimizerBenchmark
{
    Sgd _sgd = null!, _momentum = null!;
    Adam _adam = null!;

    /// <summary>How many weights.</summary>
    [ParamsSource(nameof(Lengths))]
    public Length Weights { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<Length> Lengths => Length.All;

    /// <summary>Makes weights with gradients.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Parameter[] weights = [new(Tensor.Normal([Weights.Count]))];
        weights[0].Grad = Tensor.Normal([Weights.Count], 0, 1e-3);
        (_sgd, _momentum, _adam) = (new(weights), new(weights) { Momentum = 0.9 }, new(weights));
    }

    /// <summary>No memory: reads two arrays, writes one.</summary>
    [Benchmark(Baseline = true), Work(Bytes = 12)]
    public void Sgd() => _sgd.Step();

    /// <summary>One memory more, read and written.</summary>
    [Benchmark, Work(Bytes = 20)]
    public void Momentum() => _momentum.Step();

    /// <summary>Two memories, a root and a division.</summary>
    [Benchmark, Work(Bytes = 28)]
    public void Adam() => _adam.Step();
}
