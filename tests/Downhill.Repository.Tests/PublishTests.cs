using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Downhill.Repository.Tests;

/// <summary>What users ship: one trimmed file that trains, and packages without a native file.</summary>
[Trait("Suite", "Long")]
public sealed class PublishTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("downhill-").FullName;

    [Fact]
    public void A_trimmed_single_file_trains_is_small_and_alone()
    {
        string published = Path.Combine(_folder, "published");
        Tool.Run("dotnet", Repository.Root, "publish", "src/Downhill.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
            "-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "-p:DebugType=none", "-o", published);

        FileInfo program = Assert.Single(new DirectoryInfo(published).GetFiles("*", SearchOption.AllDirectories));
        Assert.InRange(program.Length, 1, 20_000_000);
        string output = Tool.Run(program.FullName, _folder, "train", "--data", "moons", "--out", "run", "--json");
        Assert.Contains("\"event\":\"result\"", output);
        Assert.True(File.Exists(Path.Combine(_folder, "run", "weights.safetensors")));
        Assert.Contains("gradients agree.", Tool.Run(program.FullName, _folder, "check"));
    }

    [Fact]
    public void Packages_can_be_added_from_a_folder_and_hold_no_native_file()
    {
        string packages = Path.Combine(_folder, "packages");
        Tool.Run("dotnet", Repository.Root, "pack", "-c", "Release", "-o", packages);
        string[] files = Directory.GetFiles(packages, "*.nupkg");
        Assert.Equal(["Downhill", "Downhill.Cli", "Downhill.Lessons", "Downhill.Models", "Downhill.Plots", "Downhill.Tensors"],
            files.Select(file => Path.GetFileName(file).Replace(".0.1.0.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (string file in files)
            using (ZipArchive package = ZipFile.OpenRead(file))
                Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("runtimes/", StringComparison.Ordinal)
                    || Path.GetExtension(entry.FullName) is ".so" or ".dylib");
        UseFrom(packages);
    }

    /// <summary>A new project outside of this tree that adds the package and computes with it.</summary>
    void UseFrom(string packages)
    {
        string user = Path.Combine(_folder, "user");
        Directory.CreateDirectory(user);
        File.WriteAllText(Path.Combine(user, "user.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(user, "Program.cs"),
            "using Downhill; System.Console.WriteLine((Tensor.From([1f, 2]) * 3).Sum().Item<float>());");
        File.WriteAllText(Path.Combine(user, "Directory.Build.props"), "<Project />");
        Tool.Run("dotnet", user, "add", "package", "Downhill", "--source", packages);
        Assert.Equal("9", Tool.Run("dotnet", user, "run", "-c", "Release").Trim());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
