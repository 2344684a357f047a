using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Kernels;

namespace Downhill.Benchmarks.Kernels;

/// <summary>What does a transposed operand cost?</summary>
public unsafe class GemmBenchmark
{
    AlignedFloats _a = null!, _b = null!, _c = null!;

    /// <summary>The product.</summary>
    [ParamsSource(nameof(Shapes))]
    public ProductShape Shape { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<ProductShape> Shapes => ProductShape.All;

    /// <summary>Makes the matrices.</summary>
    [GlobalSetup]
    public void Setup() => (_a, _b, _c) = (new(Shape.M * Shape.K), new(Shape.K * Shape.N), new(Shape.M * Shape.N));

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _a.Dispose();
        _b.Dispose();
        _c.Dispose();
    }

    /// <summary>Both in rows.</summary>
    [Benchmark(Baseline = true), Work(Flops = 2)]
    public void Plain() => Gemm.Multiply(A, B, C);

    /// <summary>As a layer calls it: weights are (outputs, inputs).</summary>
    [Benchmark, Work(Flops = 2)]
    public void RightTransposed() => Gemm.Multiply(A, BTransposed, C);

    /// <summary>As the gradient of weights calls it.</summary>
    [Benchmark, Work(Flops = 2)]
    public void LeftTransposed() => Gemm.Multiply(ATransposed, B, C);

    Matrix<float> A => new(_a.Pointer, Shape.M, Shape.K, Shape.K, 1);

    Matrix<float> B => new(_b.Pointer, Shape.K, Shape.N, Shape.N, 1);

    Matrix<float> C => new(_c.Pointer, Shape.M, Shape.N, Shape.N, 1);

    Matrix<float> ATransposed => new Matrix<float>(_a.Pointer, Shape.K, Shape.M, Shape.M, 1).Transposed;

    Matrix<float> BTransposed => new Matrix<float>(_b.Pointer, Shape.N, Shape.K, Shape.K, 1).Transposed;
}
