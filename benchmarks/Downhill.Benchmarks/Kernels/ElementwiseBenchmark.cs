using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Kernels;
using Downhill.Operations;

namespace Downhill.Benchmarks.Kernels;

/// <summary>How far are functions from the pace of memory, which an addition keeps?</summary>
public class ElementwiseBenchmark
{
    float[] _a = [], _b = [], _y = [];

    /// <summary>How many elements.</summary>
    [ParamsSource(nameof(Lengths))]
    public Length Elements { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<Length> Lengths => Length.All;

    /// <summary>Makes numbers from -4 to 4.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        _a = [.. Enumerable.Range(0, Elements.Count).Select(_ => 8 * random.NextSingle() - 4)];
        (_b, _y) = ([.. _a], new float[Elements.Count]);
    }

    /// <summary>a + b.</summary>
    [Benchmark(Baseline = true), Work(Bytes = 12)]
    public void Add() => Elementwise.Zip<Add, float>(default, _a, _b, _y);

    /// <summary>max(a, 0).</summary>
    [Benchmark, Work(Bytes = 8)]
    public void Relu() => Elementwise.Map<Relu, float>(default, _a, _y);

    /// <summary>eᵃ.</summary>
    [Benchmark, Work(Bytes = 8)]
    public void Exp() => Elementwise.Map<Exp, float>(default, _a, _y);

    /// <summary>1 / (1 + e⁻ᵃ).</summary>
    [Benchmark, Work(Bytes = 8)]
    public void Sigmoid() => Elementwise.Map<Sigmoid, float>(default, _a, _y);

    /// <summary>tanh a.</summary>
    [Benchmark, Work(Bytes = 8)]
    public void Tanh() => Elementwise.Map<Tanh, float>(default, _a, _y);

    /// <summary>a Φ(a), with the error function.</summary>
    [Benchmark, Work(Bytes = 8)]
    public void Gelu() => Elementwise.Map<Gelu, float>(default, _a, _y);
}
