using System.Globalization;
using System.Text.RegularExpressions;

namespace Downhill.Repository.Tests;

/// <summary>The examples print what their pages say.</summary>
[Trait("Suite", "Long")]
public partial class ExampleTests
{
    [Fact]
    public void The_first_program_learns_the_sine() =>
        Assert.Equal("step 500: loss 0.0016", Example("01-sine.cs"));

    // One forgotten activation a step would be 300 MB; what is left is the compiler's own memory while it warms up.
    [Fact]
    public void Ten_thousand_steps_without_a_dispose_stay_flat() =>
        Assert.InRange(double.Parse(Growth().Match(Example("02-flat-memory.cs")).Groups[1].Value, CultureInfo.InvariantCulture), -50, 30);

    [Theory]
    [InlineData("1-ice-cream.cs", "MSE(0.1): 0.03791", "lessons/1/lesson-1.html")]
    [InlineData("2-classifier.cs", "corners that the best line gets right: 3", "lessons/2/lesson-2.html")]
    public void A_lesson_is_told_by_three_lines(string name, string figure, string page)
    {
        string folder = Directory.CreateTempSubdirectory("downhill-").FullName;
        try
        {
            string[] lines = Lines("lessons/" + name, folder);
            Assert.Contains(figure, lines);
            Assert.True(File.Exists(Path.Combine(folder, page)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Example(string name) => Lines(name, Repository.Root)[^1];

    /// <summary>Run as the pages say, without a word about the configuration: the examples ask for a release themselves.</summary>
    static string[] Lines(string name, string folder) =>
        Tool.Run("dotnet", folder, "run", Path.Combine(Repository.Root, "examples", name))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("growth (-?[0-9.]+) %")]
    private static partial Regex Growth();
}
