using System.Text.Json.Nodes;

namespace Downhill.Repository.Tests;

/// <summary>The comparison with peers runs, whatever peers there are; no time decides anything here.</summary>
[Trait("Suite", "Long")]
public sealed class ComparisonTests : IDisposable
{
    readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_row_of_each_kind_is_measured_or_says_why_not()
    {
        JsonArray rows = Rows("gemm-64x128x10-nt-t1,exp-1m,conv-both,ice-cream,mnist-cnn,inference-1,threads-gemm-1024,resnet-8,growth");
        Assert.Equal(
            ["gemm-64x128x10-nt-t1", "conv-both", "exp-1m", "ice-cream", "mnist-cnn", "resnet-8", "inference-1", "threads-gemm-1024",
                "growth"],
            rows.Select(row => (string)row!["workload"]!));
        foreach (JsonNode? row in rows)
        {
            Assert.True(row!["ours"] is not null || row["note"] is not null, $"{row["workload"]} has neither a figure nor a note.");
            Assert.Equal(row["peer_value"] is null, row["ratio"] is null);
        }
    }

    JsonArray Rows(string names)
    {
        Tool.Run("dotnet", Repository.Root, "run", "-c", "Release", "--project", "benchmarks/Downhill.Compare", "--",
            "--only", names, "--seconds", "0.05", "--json", _file);
        return JsonNode.Parse(File.ReadAllText(_file))!["workloads"]!.AsArray();
    }

    public void Dispose() => File.Delete(_file);
}
