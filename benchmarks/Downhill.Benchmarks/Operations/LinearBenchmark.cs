using BenchmarkDotNet.Attributes;
using Downhill.Layers;

namespace Downhill.Benchmarks.Operations;

/// <summary>What do an activation and the way back add to a linear layer?</summary>
public class LinearBenchmark
{
    Tensor _x = null!;
    Linear _layer = null!;

    /// <summary>Inputs and outputs: brackets the change from overhead to arithmetic.</summary>
    [Params(2, 32, 512)]
    public int Width { get; set; }

    /// <summary>Makes a layer and 64 rows.</summary>
    [GlobalSetup]
    public void Setup() => (_x, _layer) = (Tensor.Normal([64, Width]), new Linear(Width, Width));

    /// <summary>x · Wᵀ + b.</summary>
    [Benchmark(Baseline = true)]
    public Tensor Forward() => _layer.Forward(_x);

    /// <summary>max(x · Wᵀ + b, 0).</summary>
    [Benchmark]
    public Tensor ForwardAndRelu() => _layer.Forward(_x).Relu();

    /// <summary>The same, and the gradients of weights and bias.</summary>
    [Benchmark]
    public void ForwardReluAndBackward()
    {
        foreach (Parameter parameter in _layer.Parameters())
            parameter.ZeroGrad();
        _layer.Forward(_x).Relu().Sum().Backward();
    }
}
