using System.IO.Compression;

namespace Downhill.Repository.Tests;

/// <summary>What the packages hold, and that the ways to use them work that the pages tell.</summary>
[Trait("Suite", "Long")]
public class PackageTests(Packages packages) : IClassFixture<Packages>
{
    [Fact]
    public void They_are_all_there_and_hold_no_native_file()
    {
        Assert.Equal(["Downhill", "Downhill.Cli", "Downhill.Lessons", "Downhill.Models", "Downhill.Plots", "Downhill.Templates", "Downhill.Tensors"],
            packages.Files.Select(file => Path.GetFileName(file).Replace(".0.1.0.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (string file in packages.Files)
            using (ZipArchive package = ZipFile.OpenRead(file))
                Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("runtimes/", StringComparison.Ordinal)
                    || Path.GetExtension(entry.FullName) is ".so" or ".dylib");
    }

    [Fact]
    public void They_can_be_added_to_a_project()
    {
        string user = packages.Room("user");
        File.WriteAllText(Path.Combine(user, "user.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(user, "Program.cs"),
            "using Downhill; System.Console.WriteLine((Tensor.From([1f, 2]) * 3).Sum().Item<float>());");
        packages.Dotnet(user, "add", "package", "Downhill");
        Assert.Equal("9", packages.Dotnet(user, "run", "-c", "Release").Trim());
    }

    [Fact]
    public void The_template_makes_a_program_that_trains_and_a_test_that_passes()
    {
        string room = packages.Room("template"), hive = packages.Room("hive"), made = Path.Combine(room, "moons");
        packages.Dotnet(room, "new", "install", packages.Files.Single(file => file.Contains("Templates", StringComparison.Ordinal)), "--debug:custom-hive", hive);
        packages.Dotnet(room, "new", "downhill", "-o", "moons", "--packages", packages.Folder, "--debug:custom-hive", hive);

        string said = packages.Dotnet(made, "run", "-c", "Release", "--project", "moons");
        Assert.Contains("right on 100.0 % of the points it never saw", said);
        Assert.True(File.Exists(Path.Combine(made, "model.safetensors")));
        Assert.Contains("Passed!", packages.Dotnet(made, "test"));
    }

    [Fact]
    public void Without_a_folder_the_template_leaves_nuget_alone()
    {
        string room = packages.Room("bare"), hive = packages.Room("bare-hive");
        packages.Dotnet(room, "new", "install", packages.Files.Single(file => file.Contains("Templates", StringComparison.Ordinal)), "--debug:custom-hive", hive);
        packages.Dotnet(room, "new", "downhill", "-o", "moons", "--debug:custom-hive", hive);
        Assert.False(File.Exists(Path.Combine(room, "moons", "nuget.config")));
        Assert.True(File.Exists(Path.Combine(room, "moons", "moons.slnx")));
    }

    [Fact]
    public void A_single_file_runs_with_packages_as_the_page_says()
    {
        string[] page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "start", "projects.md"));
        int begin = Array.FindIndex(page, line => line.StartsWith("#:property", StringComparison.Ordinal));
        string[] program = page[begin..Array.IndexOf(page, "```", begin)], printed = page[(Array.IndexOf(page, "```text", begin) + 1)..];
        string room = packages.Room("single");
        File.WriteAllLines(Path.Combine(room, "trial.cs"), program.Select(line => line.Replace("CLONE/artifacts/packages", packages.Folder, StringComparison.Ordinal)));
        string output = packages.Dotnet(room, "run", "-c", "Release", "trial.cs");
        Assert.Equal(printed[..Array.IndexOf(printed, "```")], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_command_can_be_installed_as_a_tool()
    {
        string room = packages.Room("tool");
        packages.Dotnet(room, "tool", "install", "--tool-path", "bin", "Downhill.Cli");
        string program = Path.Combine(room, "bin", OperatingSystem.IsWindows() ? "downhill.exe" : "downhill");
        Assert.Contains("MSE(0.1): 0.03791", Tool.Run(program, room, "lesson", "1"));
    }
}
