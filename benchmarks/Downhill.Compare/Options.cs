using System.Globalization;

namespace Downhill.Compare;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    internal const string Help = """
        Measures Downhill beside its peers and prints a table of ratios: above 1, Downhill is better.

        benchmarks/compare/run [--only NAMES] [--seconds S] [--json FILE] [--markdown FILE]

          --only NAMES      rows by name, separated by commas: a whole name, the begin of names (gemm-64, conv) or with * (gemm-*-t1)
          --seconds S       seconds of measuring for each side of each row, over five rounds; default 1
          --json FILE       writes the result as JSON
          --markdown FILE   writes the result as a page
        """;

    internal string? Json { get; private set; }

    internal string? Markdown { get; private set; }

    internal double Seconds { get; private set; } = 1;

    internal IReadOnlyList<string> Only { get; private set; } = [];

    /// <summary>Reads the words; an error is one sentence.</summary>
    internal static (Options Options, string? Error) Read(string[] words)
    {
        Options options = new();
        for (int i = 0; i < words.Length; i += 2)
        {
            string? value = i + 1 < words.Length ? words[i + 1] : null;
            if (options.Take(words[i], value) is { } error)
                return (options, error);
        }
        return (options, null);
    }

    string? Take(string name, string? value)
    {
        if (name is not ("--only" or "--seconds" or "--json" or "--markdown"))
            return $"There is no option '{name}': use --only, --seconds, --json, --markdown or --help.";
        if (string.IsNullOrWhiteSpace(value))
            return $"The option {name} needs a value behind it.";
        switch (name)
        {
            case "--json":
                Json = value;
                break;
            case "--markdown":
                Markdown = value;
                break;
            case "--only":
                Only = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                break;
            default:
                if (!double.TryParse(value, CultureInfo.InvariantCulture, out double seconds) || !(seconds > 0 && seconds <= 3600))
                    return $"The option --seconds takes a number above 0 and up to 3600, but it got '{value}'.";
                Seconds = seconds;
                break;
        }
        return null;
    }
}
