using System.Runtime.InteropServices;

namespace Downhill.Repository.Tests;

/// <summary>What users ship: one trimmed file that trains.</summary>
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
