using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Kernels;

namespace Downhill.Benchmarks.Kernels;

/// <summary>What does the way back through a layer norm cost?</summary>
public unsafe class LayerNormBenchmark
{
    const double Epsilon = 1e-5;

    AlignedFloats[] _arrays = [];

    /// <summary>How many rows, and how wide.</summary>
    [ParamsSource(nameof(Tables))]
    public Table Table { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<Table> Tables => Table.All;

    /// <summary>Makes x, y, dx, gamma, beta, their gradients, means and inverse deviations.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int all = Table.Rows * Table.Columns;
        _arrays = [.. new[] { all, all, all, Table.Columns, Table.Columns, Table.Columns, Table.Columns, Table.Rows, Table.Rows }
            .Select(length => new AlignedFloats(length))];
        Forward();
    }

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (AlignedFloats array in _arrays)
            array.Dispose();
    }

    /// <summary>y from x.</summary>
    [Benchmark(Baseline = true), Work(Bytes = 8)]
    public void Forward() => RowNorm.Forward(
        Table.Rows, Table.Columns, Epsilon, At(0), At(3), At(4), At(1), At(7), At(8));

    /// <summary>Three gradients from x and dy.</summary>
    [Benchmark, Work(Bytes = 12)]
    public void Backward() => RowNorm.Backward(
        Table.Rows, Table.Columns, At(0), At(1), At(3), At(7), At(8), At(2), At(5), At(6));

    float* At(int array) => _arrays[array].Pointer;
}
