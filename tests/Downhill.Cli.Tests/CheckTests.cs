namespace Downhill.Cli.Tests;

public class CheckTests
{
    [Fact]
    public void Every_gradient_agrees_and_the_table_says_so()
    {
        Command call = Command.Run("check");
        Assert.Equal(0, call.Code);
        Assert.DoesNotContain("NO", call.Output.Split('\n')[1..].Where(line => line.EndsWith("NO", StringComparison.Ordinal)));
        Assert.Matches(@"^(\d+) of \1 gradients agree\.$", call.Lines[^1]);
    }
}
