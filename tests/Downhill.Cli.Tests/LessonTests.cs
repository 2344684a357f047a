namespace Downhill.Cli.Tests;

[Collection("training")]
public class LessonTests
{
    [Fact]
    public void A_lesson_prints_its_figures_and_leaves_a_page()
    {
        using TemporaryFolder folder = new();
        Command call = Command.Run("lesson", "1", "--out", folder["told"]);
        Assert.Equal((0, ""), (call.Code, call.Error));
        Assert.Contains("MSE(0.1): 0.03791", call.Lines);
        Assert.True(File.Exists(folder["told/lesson-1.html"]));
    }

    [Theory]
    [InlineData("0"), InlineData("6"), InlineData("one")]
    public void A_lesson_that_is_not_there_is_a_wrong_call(string number)
    {
        Command call = Command.Run("lesson", number);
        Assert.Equal((2, ""), (call.Code, call.Output));
        Assert.Contains($"'{number}'", Assert.Single(call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_failure_of_one_sentence()
    {
        using TemporaryFolder folder = new();
        string below = Path.Combine(folder.Write("file", ""), "below");
        Command call = Command.Run("lesson", "1", "--out", below);
        Assert.Equal((1, ""), (call.Code, call.Output));
        Assert.StartsWith($"lesson folder '{below}': it must be a folder that can be made, but the system says: ",
            Assert.Single(call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
