using System.Text.RegularExpressions;

namespace Downhill.Repository.Tests;

/// <summary>A template and a page cannot read the version of the packages; they say the same.</summary>
public partial class VersionTests
{
    [Fact]
    public void Templates_and_pages_name_the_version_that_is_packed()
    {
        string version = Packed().Match(Read("Directory.Build.props")).Groups[1].Value;
        string[] named = [.. Files("templates", "*.csproj").Concat(Files("docs", "*.md"))
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => $"{Repository.Relative(file)}: {match.Groups[1].Value}"))];
        Assert.True(named.Length >= 5, string.Join('\n', named));
        Assert.All(named, one => Assert.EndsWith($": {version}", one, StringComparison.Ordinal));
    }

    static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories);

    [GeneratedRegex("<Version>(.*)</Version>")]
    private static partial Regex Packed();

    // A reference of a project, #:package, or the file of a package.
    [GeneratedRegex("""Downhill[.A-Za-z]*?(?:" Version="|@|\.)(\d+\.\d+\.\d+)""")]
    private static partial Regex Named();
}
