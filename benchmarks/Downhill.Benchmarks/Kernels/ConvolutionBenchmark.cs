using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Kernels;

namespace Downhill.Benchmarks.Kernels;

/// <summary>What do the gradients of a convolution cost beside the way forward?</summary>
/// <remarks>GFLOP/s count the multiplications of the definition; Winograd's way needs fewer and can pass the
/// peak.</remarks>
public unsafe class ConvolutionBenchmark
{
    AlignedFloats _x = null!, _weight = null!, _bias = null!, _y = null!;

    /// <summary>The convolution.</summary>
    [ParamsSource(nameof(Cases))]
    public ConvolutionCase Case { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<ConvolutionCase> Cases => ConvolutionCase.All;

    /// <summary>Makes pictures and filters.</summary>
    [GlobalSetup]
    public void Setup()
    {
        ConvolutionShape s = Case.Shape;
        (_x, _weight) = (new(s.Batch * s.Inputs * s.Pixels), new(s.Outputs * s.Depth));
        (_bias, _y) = (new(s.Outputs), new(s.Batch * s.Outputs * s.Positions));
    }

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (AlignedFloats numbers in new[] { _x, _weight, _bias, _y })
            numbers.Dispose();
    }

    /// <summary>y from x.</summary>
    [Benchmark(Baseline = true), Work(Flops = 2)]
    public void Forward() => Convolution.Forward(
        Case.Shape, _x.Pointer, _weight.Pointer, _bias.Pointer, rectify: false, _y.Pointer);

    /// <summary>dx from dy.</summary>
    [Benchmark, Work(Flops = 2)]
    public void InputGradient() => Convolution.InputGradient(Case.Shape, _y.Pointer, _weight.Pointer, _x.Pointer);

    /// <summary>dw from x and dy.</summary>
    [Benchmark, Work(Flops = 2)]
    public void WeightGradient() => Convolution.WeightGradient(Case.Shape, _x.Pointer, _y.Pointer, _weight.Pointer);
}
