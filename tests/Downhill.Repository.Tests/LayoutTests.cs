using System.Text.RegularExpressions;

namespace Downhill.Repository.Tests;

public partial class LayoutTests
{
    /// <summary>Projects from the bottom up, each with those it may use.</summary>
    static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Downhill.Tensors"] = [],
        ["Downhill.Plots"] = [],
        ["Downhill"] = ["Downhill.Tensors"],
        ["Downhill.Models"] = ["Downhill"],
        ["Downhill.Lessons"] = ["Downhill", "Downhill.Plots"],
        ["Downhill.Cli"] = ["Downhill", "Downhill.Lessons", "Downhill.Models", "Downhill.Plots"],
    };

    /// <summary>Packages of a project that others get with it: nothing native, nothing that people have not
    /// met.</summary>
    static readonly Dictionary<string, string[]> s_packages = new()
    {
        ["Downhill.Tensors"] = ["System.Numerics.Tensors"],
        ["Downhill.Plots"] = [],
        ["Downhill"] = ["CsvHelper"],
        ["Downhill.Models"] = [],
        ["Downhill.Lessons"] = [],
        ["Downhill.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    static IEnumerable<string> Written => Repository.Sources("src").Concat(Repository.Sources("benchmarks"));

    static IEnumerable<string> Folders => Repository.Folders("src").Concat(Repository.Folders("benchmarks"));

    [Fact]
    public void Dependencies_point_down()
    {
        foreach (string project in Directory.GetDirectories(Path.Combine(Repository.Root, "src")))
        {
            string name = Path.GetFileName(project), text = File.ReadAllText(Path.Combine(project, name + ".csproj"));
            Assert.Equal(s_mayUse[name], ProjectReference().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
            Assert.Equal(s_packages[name], PackageReference().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Kernels_know_no_graph_and_no_user_words()
    {
        foreach (string file in Repository.Sources("src/Downhill.Tensors/Kernels"))
            Assert.DoesNotContain("Downhill.Autograd", File.ReadAllText(file));
    }

    [Fact]
    public void Unsafe_code_stands_in_kernels_and_memory_alone() =>
        Assert.Empty(Repository.Sources("src").Where(file => Unsafe().IsMatch(WithoutComments(File.ReadAllText(file))))
            .Select(Repository.Relative).Except(Repository.Sources("src/Downhill.Tensors/Kernels").Select(Repository.Relative))
            .Except(Repository.Sources("src/Downhill.Tensors/Memory").Select(Repository.Relative)));

    [Fact]
    public void Files_are_rooms()
    {
        IEnumerable<string> large = from file in Written where File.ReadLines(file).Count() > 400 select Repository.Relative(file);
        Assert.Empty(large);
    }

    [Fact]
    public void Lines_can_be_read() => Assert.Empty(Written
        .SelectMany(file => File.ReadLines(file).Select((line, i) => (line, place: $"{Repository.Relative(file)}:{i + 1}")))
        .Where(line => line.line.Length > 140).Select(line => line.place));

    [Fact]
    public void The_core_keeps_its_budget()
    {
        int lines = Repository.Sources("src/Downhill.Tensors").Sum(file => File.ReadLines(file).Count(IsCode));
        Assert.InRange(lines, 1, 18_000);
    }

    [Fact]
    public void Folders_with_several_files_say_what_they_are() =>
        Assert.Empty(Folders.Where(folder => Directory.EnumerateFiles(folder, "*.cs").Count() >= 3)
            .Where(folder => Directory.GetParent(folder)!.Name != "src" && !File.Exists(Path.Combine(folder, "README.md"))).Select(Repository.Relative));

    [Fact]
    public void Folder_pages_are_short() =>
        Assert.Empty(Folders.Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists)
            .Where(page => File.ReadLines(page).Count() > 10).Select(Repository.Relative));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(Written.Where(file => Later().IsMatch(File.ReadAllText(file))).Select(Repository.Relative));

    static bool IsCode(string line) => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal);

    static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex("ProjectReference Include=\"[./]*/([A-Za-z.]+)/[A-Za-z.]+\\.csproj\"")]
    private static partial Regex ProjectReference();

    [GeneratedRegex("PackageReference Include=\"([A-Za-z.]+)\"")]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"\b(unsafe|Unsafe|MemoryMarshal)\b")]
    private static partial Regex Unsafe();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex Later();
}
