using System.CommandLine;
using Downhill.Cli.Output;
using Downhill.Data;

namespace Downhill.Cli.Commands;

/// <summary>downhill download: a public data set, checked by its sums.</summary>
internal static class DownloadCommand
{
    internal static Command Create(TextWriter output)
    {
        Argument<string> name = new("NAME") { Description = $"One of {string.Join(", ", Downloader.Names)}." };
        name.AcceptOnlyFromAmong([.. Downloader.Names]);
        Option<string> to = new("--to")
        {
            Description = "The directory that gets the set's folder.",
            DefaultValueFactory = _ => DataSets.DefaultDirectory,
        };
        Command command = new("download", "Fetch a public data set; a broken download goes on where it stopped.") { name, to };
        command.SetAction(async call =>
        {
            using Interrupt interrupt = new();
            using HttpClient client = new();
            string folder = await new Downloader(client).FetchAsync(
                call.GetValue(name)!, call.GetValue(to)!, new Lines(output), interrupt.Token);
            output.WriteLine($"{call.GetValue(name)} is in {folder}");
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>A line a file when it begins, and one every tenth of it.</summary>
    sealed class Lines(TextWriter output) : IProgress<DownloadProgress>
    {
        (string File, long Tenth) _last;

        public void Report(DownloadProgress value)
        {
            (string File, long Tenth) now = (value.File, value.Total is > 0 ? 10 * value.Received / value.Total.Value : 0);
            if (now == _last)
                return;
            _last = now;
            output.WriteLine($"{value.File}: {now.Tenth * 10} %");
        }
    }
}
