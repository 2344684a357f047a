namespace Downhill.Repository.Tests;

/// <summary>All packages, packed once into a folder of their own, and used without a trace: what is installed goes into a
/// cache beside them, and nothing of an earlier build can answer in their place.</summary>
public sealed class Packages : IDisposable
{
    readonly string _home = Directory.CreateTempSubdirectory("downhill-").FullName;

    public Packages()
    {
        Folder = Path.Combine(_home, "packages");
        Tool.Run("dotnet", Repository.Root, "pack", "-c", "Release", "-o", Folder);
        Files = Directory.GetFiles(Folder, "*.nupkg");
        File.WriteAllText(Path.Combine(_home, "nuget.config"), Sources());
        File.WriteAllText(Path.Combine(_home, "Directory.Build.props"), "<Project />");
    }

    /// <summary>Where the packages are.</summary>
    internal string Folder { get; }

    /// <summary>The packages, without those that they depend on.</summary>
    internal IReadOnlyList<string> Files { get; }

    /// <summary>A new folder outside of the tree.</summary>
    internal string Room(string name) => Directory.CreateDirectory(Path.Combine(_home, name)).FullName;

    /// <summary>A folder where NuGet does not know yet where the packages are.</summary>
    internal string RoomWithoutThem(string name)
    {
        string room = Room(name);
        File.WriteAllText(Path.Combine(room, "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"fetched\" value=\"{Fetched}\" /></packageSources></configuration>");
        return room;
    }

    internal string Dotnet(string folder, params string[] words) => Tool.Run("dotnet", folder, new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(_home, "cache"),
        ["DOTNET_CLI_HOME"] = Path.Combine(_home, "user"),
        ["XDG_DATA_HOME"] = Path.Combine(_home, "data"), // where single files are built
        ["DOTNET_NOLOGO"] = "1",
    }, words);

    /// <summary>Ours come from the folder alone; all others from what this machine has fetched to build the tree.</summary>
    string Sources() => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="downhill" value="{Folder}" />
            <add key="fetched" value="{Fetched}" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="downhill"><package pattern="Downhill*" /></packageSource>
            <packageSource key="fetched"><package pattern="*" /></packageSource>
          </packageSourceMapping>
        </configuration>
        """;

    static string Fetched => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
