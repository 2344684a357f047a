using BenchmarkDotNet.Attributes;

namespace Downhill.Benchmarks.Operations;

/// <summary>What do tensors of a few elements cost that hold no arithmetic at all?</summary>
public class SmallTensorBenchmark
{
    readonly float[] _numbers = [1, 2, 3, 4, 5, 6];
    readonly Tensor _matrix = Tensor.From([1f, 2, 3, 4, 5, 6], [2, 3]);

    /// <summary>Memory and a handle.</summary>
    [Benchmark(Baseline = true)]
    public Tensor Zeros() => Tensor.Zeros([2, 3]);

    /// <summary>The same with numbers from outside.</summary>
    [Benchmark]
    public Tensor FromNumbers() => Tensor.From(_numbers, new Shape(2, 3));

    /// <summary>A view: no memory, another shape.</summary>
    [Benchmark]
    public Tensor Reshape() => _matrix.Reshape(3, 2);

    /// <summary>A view with other strides.</summary>
    [Benchmark]
    public Tensor Row() => _matrix[1];

    /// <summary>A number out of it.</summary>
    [Benchmark]
    public float Item() => _matrix[1, 2].Item<float>();
}
