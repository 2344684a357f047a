using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Downhill.Benchmarks.Setup;

/// <summary>Billions a second of what a benchmark counts.</summary>
internal sealed class RateColumn(string name, Func<WorkAttribute, double> amount) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => $"{name}: billions a second, from the median";

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(one => Amount(one) > 0);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } found && Amount(benchmarkCase) is > 0 and double work
            ? (work / found.Median).ToString("F1", CultureInfo.InvariantCulture)
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    double Amount(BenchmarkCase one) =>
        one.Descriptor.WorkloadMethod.GetCustomAttribute<WorkAttribute>() is { } work
        && one.Parameters.Items.Select(item => item.Value).OfType<IUnits>().FirstOrDefault() is { } units
            ? amount(work) * units.Units : 0;
}
