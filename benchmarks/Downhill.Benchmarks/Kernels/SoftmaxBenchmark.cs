using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Kernels;

namespace Downhill.Benchmarks.Kernels;

/// <summary>What do the logarithm and the loss add to a softmax?</summary>
public class SoftmaxBenchmark
{
    AlignedFloats _x = null!, _y = null!, _losses = null!;
    long[] _labels = [];

    /// <summary>How many rows and classes.</summary>
    [ParamsSource(nameof(Tables))]
    public Table Table { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<Table> Tables => Table.All;

    /// <summary>Makes numbers and labels.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (_x, _y, _losses) = (new(Table.Rows * Table.Columns), new(Table.Rows * Table.Columns), new(Table.Rows));
        _labels = [.. Enumerable.Range(0, Table.Rows).Select(row => (long)(row % Table.Columns))];
    }

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _x.Dispose();
        _y.Dispose();
        _losses.Dispose();
    }

    /// <summary>eˣ / Σ eˣ.</summary>
    [Benchmark(Baseline = true), Work(Bytes = 8)]
    public void Softmax() => SoftmaxKernels.Forward<float>(_x.Span, _y.Span, Table.AlongRows);

    /// <summary>x − log Σ eˣ.</summary>
    [Benchmark, Work(Bytes = 8)]
    public void LogSoftmax() => SoftmaxKernels.LogForward<float>(_x.Span, _y.Span, Table.AlongRows);

    /// <summary>Losses, and the softmax for the way back.</summary>
    [Benchmark, Work(Bytes = 8)]
    public void CrossEntropy() => SoftmaxKernels.CrossEntropy<float>(_x.Span, _labels, _losses.Span, _y.Span, Table.Columns);
}
