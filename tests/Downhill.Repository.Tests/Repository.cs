using System.Runtime.CompilerServices;

namespace Downhill.Repository.Tests;

/// <summary>The checked-out tree as files.</summary>
internal static class Repository
{
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>C# files of a folder, without what builds leave behind.</summary>
    internal static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file));

    internal static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(directory => !IsBuilt(directory + Path.DirectorySeparatorChar) && Directory.EnumerateFiles(directory, "*.cs").Any());

    internal static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    static bool IsBuilt(string path) =>
        path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
