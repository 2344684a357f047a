using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Downhill.Repository.Tests;

/// <summary>What the packages hold, and that the ways to use them work that the pages tell.</summary>
[Trait("Suite", "Long")]
public partial class PackageTests(Packages packages) : IClassFixture<Packages>
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
    public void A_project_begins_as_the_start_page_says()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "start", "README.md")).ReplaceLineEndings("\n");
        string[] commands = [.. Blocks(page, "").Take(2).SelectMany(block => block.Split('\n')).Where(line => !line.StartsWith("dotnet pack", StringComparison.Ordinal))];
        Assert.StartsWith("dotnet nuget add source CLONE/artifacts/packages", commands[0], StringComparison.Ordinal);
        string user = packages.RoomWithoutThem("user");
        foreach (string command in commands)
            packages.Dotnet(user, command.Replace("CLONE/artifacts/packages", packages.Folder, StringComparison.Ordinal).Split(' ')[1..]);

        ILookup<bool, string> lines = string.Join('\n', Blocks(page, "csharp")).Split('\n')
            .ToLookup(line => line.StartsWith("using Downhill", StringComparison.Ordinal));
        File.WriteAllLines(Path.Combine(user, "Program.cs"), [.. lines[true], .. lines[false]]);
        Assert.Equal(Blocks(page, "text").Single(), packages.Dotnet(user, "run", "-c", "Release").ReplaceLineEndings("\n").Trim());
        Assert.All(["learning.svg", "fit.svg"], picture => Assert.True(File.Exists(Path.Combine(user, picture))));
    }

    /// <summary>What stands in the blocks of a language on a page.</summary>
    static string[] Blocks(string page, string language) =>
        [.. Fence().Matches(page).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value.Trim())];

    [GeneratedRegex("^```(.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

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
