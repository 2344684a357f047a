using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Jobs;

namespace Downhill.Benchmarks.Setup;

/// <summary>The same benchmarks with vectors of 512 bits, of 256 bits and of 128 bits.</summary>
public class InstructionSets : Figures
{
    /// <summary>Three jobs; the first is what the machine can do.</summary>
    public InstructionSets()
    {
        AddJob(
            Job.ShortRun.WithId("default").AsBaseline(),
            Job.ShortRun.WithEnvironmentVariable("DOTNET_EnableAVX512", "0").WithId("no AVX-512"),
            Job.ShortRun.WithEnvironmentVariable("DOTNET_EnableAVX2", "0").WithId("no AVX2"));
        HideColumns(JobCharacteristicColumn.AllColumns.Single(column => column.ColumnName == "EnvironmentVariables"));
    }
}
