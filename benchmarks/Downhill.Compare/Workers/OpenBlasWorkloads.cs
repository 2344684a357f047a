using Downhill.Compare.Workloads;

namespace Downhill.Compare.Workers;

/// <summary>Names of rows, and what OpenBLAS does for them.</summary>
internal static class OpenBlasWorkloads
{
    internal static Workload Make(string name) => new OpenBlasGemm(GemmShape.Parse(name));
}
