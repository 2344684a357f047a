using System.Text.Json;

namespace Downhill.Cli.Tests;

// The seed of Generator.Default and the number of threads belong to the process: tests that train take turns.
[Collection("training")]
public class TrainTests
{
    static string[] Quick(string run, params string[] more) =>
        ["train", "--data", "moons", "--model", "mlp:8", "--epochs", "4", "--out", run, "--json", .. more];

    [Fact]
    public void It_prints_an_event_an_epoch_and_a_result_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        Command call = Command.Run(Quick(folder["run"]));

        Assert.Equal((0, ""), (call.Code, call.Error));
        Assert.Equal(5, call.Json.Length);
        Assert.Equal(["event", "epoch", "train_loss", "test_loss", "test_accuracy", "seconds", "rows_per_second"],
            call.Json[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["event", "test_accuracy", "test_loss", "parameters", "seconds", "run"],
            call.Result.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["epoch", "epoch", "epoch", "epoch", "result"], call.Json.Select(line => line.GetProperty("event").GetString()));
        Assert.Equal(2 * 8 + 8 + 8 * 2 + 2, call.Result.GetProperty("parameters").GetInt64());
        Assert.Equal(folder["run"], call.Result.GetProperty("run").GetString());
    }

    [Fact]
    public void A_run_folder_holds_model_options_figures_and_report_and_no_half_file()
    {
        using TemporaryFolder folder = new();
        Command.Run(Quick(folder["run"]));
        Assert.Equal(["checkpoint.safetensors", "data.json", "metrics.csv", "model.json", "options.json", "report.html", "weights.safetensors"],
            Directory.GetFiles(folder["run"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[] metrics = File.ReadAllLines(folder["run/metrics.csv"]);
        Assert.Equal("epoch,train_loss,test_loss,test_accuracy,seconds,rows_per_second", metrics[0]);
        Assert.Equal(5, metrics.Length);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_with_one_thread_and_with_three()
    {
        using TemporaryFolder folder = new();
        // Wide enough that products are shared between threads.
        string[] more = ["--model", "mlp:300,300", "--epochs", "2"];
        foreach ((string run, string threads) in new[] { ("a", "1"), ("b", "1"), ("c", "3") })
            Command.Run(["train", "--data", "moons", "--out", folder[run], "--json", "--threads", threads, .. more]);
        byte[] first = File.ReadAllBytes(folder["a/weights.safetensors"]);
        Assert.Equal(first, File.ReadAllBytes(folder["b/weights.safetensors"]));
        Assert.Equal(first, File.ReadAllBytes(folder["c/weights.safetensors"]));
        Threads.Count = Environment.ProcessorCount;
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        using TemporaryFolder folder = new();
        Command.Run(Quick(folder["a"]));
        Command.Run(Quick(folder["b"], "--seed", "2"));
        Assert.NotEqual(File.ReadAllBytes(folder["a/weights.safetensors"]), File.ReadAllBytes(folder["b/weights.safetensors"]));
    }

    [Fact]
    public void A_resumed_run_ends_with_the_same_bytes_as_one_that_never_stopped()
    {
        using TemporaryFolder folder = new();
        string[] options = ["--schedule", "constant", "--validation", "0.2"];
        Command.Run(Quick(folder["whole"], options));
        Command.Run(["train", "--data", "moons", "--model", "mlp:8", "--epochs", "2", "--out", folder["parts"], "--json", .. options]);
        Command resumed = Command.Run("train", "--resume", folder["parts"], "--epochs", "4", "--json");

        Assert.Equal((0, ""), (resumed.Code, resumed.Error));
        Assert.Equal([3, 4], resumed.Json[..^1].Select(line => line.GetProperty("epoch").GetInt32()));
        Assert.Equal(File.ReadAllBytes(folder["whole/weights.safetensors"]), File.ReadAllBytes(folder["parts/weights.safetensors"]));
        Assert.Equal(File.ReadAllLines(folder["whole/metrics.csv"]).Length, File.ReadAllLines(folder["parts/metrics.csv"]).Length);
    }

    [Fact]
    public void Folds_give_the_mean_of_as_many_trainings()
    {
        Command call = Command.Run("train", "--data", "blobs", "--folds", "3", "--json");
        Assert.Equal(0, call.Code);
        Assert.Equal(3, call.Result.GetProperty("folds").GetInt32());
        Assert.InRange(call.Result.GetProperty("test_accuracy").GetDouble(), 0.8, 1);
    }

    [Fact]
    public void A_table_of_numbers_is_a_regression_with_R2_and_errors_in_its_own_unit()
    {
        using TemporaryFolder folder = new();
        string rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{1000 + 3.5 * i}\n"));
        string csv = folder.Write("line.csv", "x,y\n" + rows);
        Command call = Command.Run("train", "--data", csv, "--model", "linear", "--lr", "0.05", "--out", folder["run"], "--json");
        Assert.True(call.Result.GetProperty("test_r2").GetDouble() > 0.99, call.Output);
        Assert.InRange(call.Result.GetProperty("test_mae").GetDouble(), 0, 10);
        Assert.False(call.Result.TryGetProperty("test_accuracy", out _));

        Command said = Command.Run("predict", "--run", folder["run"], "--json", folder.Write("new.csv", "x\n10\n50\n"));
        Assert.Equal(1035, said.Json[0].GetProperty("prediction").GetDouble(), 20.0);
        Assert.Equal(1175, said.Json[1].GetProperty("prediction").GetDouble(), 20.0);
    }

    [Fact]
    public void A_model_evaluates_as_its_training_said_and_predicts_rows_by_name_of_column()
    {
        using TemporaryFolder folder = new();
        string rows = string.Concat(Enumerable.Range(0, 90).Select(i => $"{i % 3},{(i * 7) % 5},{new[] { "red", "green", "blue" }[i % 3]}\n"));
        string csv = folder.Write("colours.csv", "a,b,colour\n" + rows);
        Command trained = Command.Run("train", "--data", csv, "--out", folder["run"], "--json");
        Command evaluated = Command.Run("evaluate", "--run", folder["run"], "--json");
        Command said = Command.Run("predict", "--run", folder["run"], "--json", folder.Write("new.csv", "b,a\n1,0\n1,2\n"));

        Assert.Equal(trained.Result.GetProperty("test_accuracy").GetDouble(), evaluated.Result.GetProperty("test_accuracy").GetDouble());
        Assert.Equal(["red", "blue"], said.Json.Select(line => line.GetProperty("prediction").GetString()));
        Assert.Equal(1, said.Json[0].GetProperty("probabilities").EnumerateArray().Sum(value => value.GetDouble()), 5);
    }

    [Fact]
    public void Losses_and_outputs_that_belong_together_learn()
    {
        foreach (string[] pair in new string[][]
        {
            ["--loss", "cross-entropy", "--output", "softmax"], ["--loss", "bce"], ["--loss", "mse", "--output", "softmax"],
            ["--loss", "half-squared-error", "--output", "sigmoid"], ["--loss", "l1", "--output", "linear"],
        })
        {
            using TemporaryFolder folder = new();
            Command call = Command.Run(["train", "--data", "blobs", "--out", folder["run"], "--json", .. pair]);
            Assert.True(call.Code == 0 && call.Result.GetProperty("test_accuracy").GetDouble() > 0.8, $"{string.Join(' ', pair)}: {call}");
        }
    }

    [Fact]
    public void Info_shows_the_options_of_a_run()
    {
        using TemporaryFolder folder = new();
        Command.Run(Quick(folder["run"]));
        Command call = Command.Run("info", "--run", folder["run"]);
        Assert.Equal(0, call.Code);
        Assert.Contains("\"data\": \"moons\"", call.Output);
    }

    [Fact]
    public void A_report_is_one_file_without_a_reference_outside()
    {
        using TemporaryFolder folder = new();
        Command.Run(Quick(folder["run"]));
        string report = File.ReadAllText(folder["run/report.html"]);
        Assert.DoesNotContain("src=\"http", report);
        Assert.DoesNotContain("<script", report);
        Assert.DoesNotContain("NaN", report);
        Assert.Contains("<svg", report);
    }
}
