namespace Downhill.Compare;

/// <summary>What the command line asks for.</summary>
internal sealed class Options
{
    internal const string Help = """
        Measures Downhill beside its peers and prints a table of ratios: above 1, Downhill is better.

        benchmarks/compare/run [--only NAMES] [--seconds S] [--json FILE] [--markdown FILE]

          --only NAMES      rows, separated by commas: a name, the begin of names up to a dash (gemm, gemm-64), or with * (gemm-*-t1)
          --seconds S       seconds of measuring for each side of each row, over five rounds; default 1
          --json FILE       writes the result as JSON
          --markdown FILE   writes the result as a page
        """;

    internal Options(string[] words)
    {
        Words read = new(words, "--only", "--seconds", "--json", "--markdown");
        (Json, Markdown, Seconds) = (read.Text("--json"), read.Text("--markdown"), read.Seconds("--seconds", 1));
        Only = read.Text("--only")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        Error = read.Error;
    }

    internal string? Json { get; }

    internal string? Markdown { get; }

    internal double Seconds { get; }

    internal IReadOnlyList<string> Only { get; }

    /// <summary>What is wrong with the words, in one sentence.</summary>
    internal string? Error { get; }
}
