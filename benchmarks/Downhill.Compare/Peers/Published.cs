using System.Runtime.InteropServices;

namespace Downhill.Compare.Peers;

/// <summary>Downhill.Start as users may publish it.</summary>
/// <param name="Name">What the table calls this way.</param>
/// <param name="Program">What is started.</param>
/// <param name="Bytes">The size of all its files.</param>
internal sealed record Published(string Name, string Program, long Bytes)
{
    // The compiler's servers would stay behind, and compute beside what is measured.
    static readonly string[] s_always =
    [
        "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:DebugType=none", "-nodeReuse:false",
        "-p:UseSharedCompilation=false",
    ];

    static readonly string[] s_alone = ["--self-contained", "-p:PublishTrimmed=true", "-p:PublishSingleFile=true"];

    static readonly (string Name, string[] Properties)[] s_ways =
    [
        ("one trimmed file, ReadyToRun", [.. s_alone, "-p:PublishReadyToRun=true"]),
        ("one trimmed file", s_alone),
        ("needs the runtime, ReadyToRun", ["--no-self-contained", "-p:PublishReadyToRun=true"]),
        ("needs the runtime", ["--no-self-contained"]),
    ];

    internal string Description => $"{Name}, {Bytes / 1e6:F1} MB";

    /// <summary>Publishes in every way. The builds are kept beside the other results of builds, for the next
    /// time.</summary>
    internal static IReadOnlyList<Published> All(string folder)
    {
        string project = Path.Combine(Machine.Root, "benchmarks", "Downhill.Start");
        List<Published> published = [];
        for (int i = 0; i < s_ways.Length; i++)
        {
            string target = Path.Combine(folder, $"published-{i}");
            string artifacts = Path.Combine(Machine.Root, "artifacts", "compare", $"{i}");
            Programs.Output("dotnet",
                ["publish", project, .. s_always, "--artifacts-path", artifacts, "-o", target, .. s_ways[i].Properties]);
            long bytes = new DirectoryInfo(target).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            published.Add(new(s_ways[i].Name, Path.Combine(target, "Downhill.Start"), bytes));
        }
        return published;
    }
}
