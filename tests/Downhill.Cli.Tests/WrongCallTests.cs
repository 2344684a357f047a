namespace Downhill.Cli.Tests;

/// <summary>What users get wrong: exit code 2 for the call, 1 for what it names, and one sentence each.</summary>
[Collection("training")]
public class WrongCallTests
{
    [Theory]
    [InlineData("train: --model must be linear, cnn, or mlp: with widths from 1 to 65536 such as mlp:256,128, but it is mlp:0.", "--model", "mlp:0")]
    [InlineData("train: --model cnn needs pictures, but a row of moons is (2). Use --model mlp:128.", "--data", "moons", "--model", "cnn")]
    [InlineData("train: --loss cross-entropy needs classes, but the target is a number. Use --loss mse.", "--data", "sine", "--loss", "cross-entropy")]
    [InlineData("train: --loss cross-entropy needs a softmax output, but --output is sigmoid. Use --output softmax, or --loss bce.", "--data", "moons", "--output", "sigmoid", "--loss", "cross-entropy")]
    [InlineData("train: --loss bce needs a sigmoid output, but --output is softmax. Use --output sigmoid, or --loss cross-entropy.", "--data", "moons", "--output", "softmax", "--loss", "bce")]
    [InlineData("train: --output softmax needs classes, but the target is a number. Use --output linear.", "--data", "sine", "--output", "softmax")]
    [InlineData("train: --epochs must be at least 1, but it is 0.", "--epochs", "0")]
    [InlineData("train: --folds must be 0 or at least 2, but it is 1.", "--folds", "1")]
    [InlineData("train: --momentum belongs to sgd and rmsprop, but --optimizer is adam.", "--data", "moons", "--momentum", "0.5")]
    public void Words_that_do_not_fit_together(string sentence, params string[] words)
    {
        Command call = Command.Run(["train", .. words]);
        Assert.Equal((2, "", sentence), (call.Code, call.Output, call.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("--lr", "0"), InlineData("--lr", "abc"), InlineData("--batch-size", "0"), InlineData("--threads", "0"), InlineData("--momentum", "1")]
    [InlineData("--validation", "1"), InlineData("--optimizer", "magic"), InlineData("--scale", "2"), InlineData("--nonsense", "--nonsense"), InlineData("--seed", "x")]
    public void An_option_outside_its_range_is_a_wrong_call(string option, string value)
    {
        Command call = Command.Run("train", option, value);
        Assert.Equal((2, ""), (call.Code, call.Output));
        string line = Assert.Single(call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(value, line);
    }

    [Fact]
    public void No_command_at_all_is_a_wrong_call() => Assert.Equal(2, Command.Run().Code);

    [Fact]
    public void A_word_that_is_no_command_is_named()
    {
        Command call = Command.Run("lessen", "1");
        Assert.Equal((2, "", "Unrecognized command or argument 'lessen'. See \"downhill --help\"."), (call.Code, call.Output, call.Error.TrimEnd()));
    }

    [Fact]
    public void A_run_folder_that_cannot_be_made()
    {
        using TemporaryFolder folder = new();
        string below = Path.Combine(folder.Write("file", ""), "below");
        Command call = Command.Run("train", "--data", "moons", "--out", below);
        Assert.Equal(1, call.Code);
        Assert.StartsWith($"run folder '{below}': it must be a folder that can be made, but the system says: ",
            Assert.Single(call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Help_is_no_error() => Assert.Equal(0, Command.Run("train", "--help").Code);

    [Fact]
    public void Data_that_are_not_there()
    {
        Command call = Command.Run("train", "--data", "nothing.csv");
        Assert.Equal(1, call.Code);
        Assert.Equal("CSV file 'nothing.csv': it must exist, but there is no such file or folder.", call.Error.TrimEnd());
    }

    [Fact]
    public void A_target_that_is_not_a_column()
    {
        using TemporaryFolder folder = new();
        string csv = folder.Write("t.csv", "a,b\n1,2\n3,4\n");
        Command call = Command.Run("train", "--data", csv, "--target", "c");
        Assert.Equal((1, $"CSV file '{csv}': the target must be one of the columns, but 'c' is not among a, b."), (call.Code, call.Error.TrimEnd()));
    }

    [Fact]
    public void A_folder_that_holds_no_run()
    {
        using TemporaryFolder folder = new();
        Command call = Command.Run("evaluate", "--run", folder.Path);
        Assert.Equal((1, $"run '{folder.Path}': the folder must hold a run, but it has no options.json."), (call.Code, call.Error.TrimEnd()));
    }

    [Fact]
    public void A_damaged_run_says_which_file()
    {
        using TemporaryFolder folder = new();
        Command.Run("train", "--data", "moons", "--epochs", "1", "--out", folder["run"], "--json");
        File.WriteAllText(folder["run/model.json"], "{");
        Command call = Command.Run("info", "--run", folder["run"]);
        Assert.Equal(1, call.Code);
        Assert.StartsWith($"run file '{folder["run/model.json"]}': it must be what a run wrote, but it is not:", call.Error);
        Assert.DoesNotContain("   at ", call.Error);
    }

    [Fact]
    public void Options_beside_resume()
    {
        using TemporaryFolder folder = new();
        Command.Run("train", "--data", "moons", "--epochs", "1", "--out", folder["run"], "--json");
        Command call = Command.Run("train", "--resume", folder["run"], "--lr", "0.1");
        Assert.Equal((2, "train: --resume continues a run with its own options, but --lr was given too."), (call.Code, call.Error.TrimEnd()));
    }

    [Fact]
    public void A_rate_so_large_that_numbers_overflow_stops_with_the_place()
    {
        using TemporaryFolder folder = new();
        Command call = Command.Run("train", "--data", "sine", "--optimizer", "sgd", "--lr", "1e30", "--schedule", "constant", "--out", folder["run"], "--json");
        Assert.Equal(1, call.Code);
        Assert.StartsWith("Training: every ", call.Error);
        Assert.DoesNotContain("   at ", call.Error);
    }
}
