using BenchmarkDotNet.Attributes;
using Downhill.Benchmarks.Setup;
using Downhill.Kernels;
using Downhill.Operations;

namespace Downhill.Benchmarks.Kernels;

/// <summary>Does it matter which way a sum runs?</summary>
public class ReductionBenchmark
{
    AlignedFloats _x = null!, _y = null!;

    /// <summary>How many rows and columns.</summary>
    [ParamsSource(nameof(Tables))]
    public Table Table { get; set; } = null!;

    /// <summary>Those that are timed.</summary>
    public static IEnumerable<Table> Tables => Table.All;

    /// <summary>Makes the numbers.</summary>
    [GlobalSetup]
    public void Setup() => (_x, _y) = (new(Table.Rows * Table.Columns), new(Math.Max(Table.Rows, Table.Columns)));

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _x.Dispose();
        _y.Dispose();
    }

    /// <summary>One number.</summary>
    [Benchmark(Baseline = true), Work(Bytes = 4)]
    public void SumOfAll() => Run<SumOf>(new(1, _x.Length, 1), 1);

    /// <summary>A number a row.</summary>
    [Benchmark, Work(Bytes = 4)]
    public void SumOfRows() => Run<SumOf>(Table.AlongRows, Table.Rows);

    /// <summary>A number a column, as the gradient of a bias is.</summary>
    [Benchmark, Work(Bytes = 4)]
    public void SumOfColumns() => Run<SumOf>(Table.AlongColumns, Table.Columns);

    /// <summary>The highest of each row.</summary>
    [Benchmark, Work(Bytes = 4)]
    public void MaximumOfRows() => Run<HighestOf>(Table.AlongRows, Table.Rows);

    void Run<TCombine>(ReduceBlock block, int results) where TCombine : ICombine =>
        Reduce.Run<TCombine, float>(_x.Span, _y.Span[..results], block);
}
