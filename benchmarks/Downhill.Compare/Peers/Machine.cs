using System.Runtime.Intrinsics;

namespace Downhill.Compare.Peers;

/// <summary>What the comparison runs on.</summary>
internal static class Machine
{
    internal static int Processors => Environment.ProcessorCount;

    internal static string Processor { get; } =
        CpuInfo("model name") ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown";

    /// <summary>Whether peers may use AVX-512, also where it is switched off for us.</summary>
    internal static bool HasAvx512 { get; } =
        CpuInfo("flags")?.Split(' ').Contains("avx512f") ?? Vector512.IsHardwareAccelerated;

    internal static string Vectors => Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";

    internal static string Description => $"{Processors} processors of {Processor}, vectors of {Vectors} bits";

    /// <summary>The folder of the checkout that this program was built in.</summary>
    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Where the peers' scripts lie.</summary>
    internal static string Scripts(params string[] path) => Path.Combine([Root, "benchmarks", "compare", .. path]);

    static string? CpuInfo(string key) => !File.Exists("/proc/cpuinfo") ? null : File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[1].Trim();

    static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Downhill.slnx"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder)
            ?? throw new DirectoryNotFoundException("This program must lie in a checkout of Downhill."));
}
