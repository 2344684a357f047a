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

    static string Example(string name) =>
        Tool.Run("dotnet", Repository.Root, "run", "-c", "Release", Path.Combine("examples", name)).TrimEnd().Split('\n')[^1].Trim();

    [GeneratedRegex("growth (-?[0-9.]+) %")]
    private static partial Regex Growth();
}
