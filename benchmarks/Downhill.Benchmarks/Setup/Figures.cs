using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Downhill.Benchmarks.Setup;

/// <summary>What every table shows: time, ratio to the baseline, allocation, and rates where the work is
/// known.</summary>
public class Figures : ManualConfig
{
    const int NameWidth = 60;

    /// <summary>BenchmarkDotNet's own columns and these.</summary>
    public Figures()
    {
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new RateColumn("GFLOP/s", work => work.Flops), new RateColumn("GB/s", work => work.Bytes));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(MarkdownExporter.GitHub);
        // The parameters' names say why they are looked at.
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(NameWidth));
    }
}
