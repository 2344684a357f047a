using System.Reflection;

namespace Downhill.Repository.Tests;

public class PublicSurfaceTests
{
    [Theory]
    [InlineData("Downhill.Tensors"), InlineData("Downhill"), InlineData("Downhill.Models"), InlineData("Downhill.Plots")]
    [InlineData("Downhill.Lessons")]
    public void The_public_surface_is_the_one_that_was_agreed(string name)
    {
        string file = Path.Combine(Repository.Root, "tests", "Downhill.Repository.Tests", "api", name + ".txt");
        string now = PublicSurface.Of(Assembly.Load(name));
        if (Environment.GetEnvironmentVariable("DOWNHILL_ACCEPT_API") == "1")
            File.WriteAllText(file, now);
        string agreed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(agreed == now,
            $"The public surface of {name} changed: {Difference(agreed, now)}. If that is meant, run the tests once with DOWNHILL_ACCEPT_API=1 and commit {Repository.Relative(file)}.");
    }

    static string Difference(string agreed, string now)
    {
        string[] gone = [.. agreed.Split('\n').Except(now.Split('\n'))], come = [.. now.Split('\n').Except(agreed.Split('\n'))];
        return string.Join("; ", gone.Take(5).Select(line => $"- {line.Trim()}").Concat(come.Take(5).Select(line => $"+ {line.Trim()}")));
    }
}
