using BenchmarkDotNet.Attributes;

namespace Downhill.Benchmarks.Operations;

/// <summary>What does a record cost above its arithmetic, which is one addition here?</summary>
public class RecordBenchmark
{
    readonly Tensor _constant = Tensor.From([1f]), _leaf = Tensor.From([1f]);

    /// <summary>Asks for gradients of one of them.</summary>
    [GlobalSetup]
    public void Setup() => _leaf.RequiresGrad = true;

    /// <summary>Inference, memory, the addition.</summary>
    [Benchmark(Baseline = true)]
    public Tensor Forgotten() => _constant + _constant;

    /// <summary>The same and a node of the graph.</summary>
    [Benchmark]
    public Tensor Remembered() => _leaf + _constant;

    /// <summary>The same and the walk back.</summary>
    [Benchmark]
    public void RememberedAndWalkedBack()
    {
        _leaf.ZeroGrad();
        (_leaf + _constant).Backward();
    }
}
