using Downhill.Compare.Families;
using Downhill.Compare.Report;

namespace Downhill.Compare;

/// <summary>The whole run: options, rows, table, files.</summary>
internal static class Comparison
{
    internal const int Good = 0, Failed = 1, WrongCall = 2;

    static readonly IFamily[] s_families =
    [
        new GemmFamily(), new TorchFamily(), new LaterFamily(), new InferenceFamily(), new StartFamily(), new MemoryFamily(),
        new ThreadsFamily(), new GrowthFamily(),
    ];

    internal static int Run(string[] words)
    {
        if (Words.AskForHelp(words))
        {
            Console.WriteLine(Options.Help);
            return Good;
        }
        Options options = new(words);
        string[] names = [.. s_families.SelectMany(family => family.Names)];
        Selection selection = new(options.Only, names);
        string? error = options.Error;
        if (error is null && selection.Unknown is { } unknown)
            error = $"No row is called '{unknown}': the names are gemm-*, {string.Join(", ", names.Where(name => !IsProduct(name)))}.";
        if (error is not null)
        {
            Console.Error.WriteLine(error);
            return WrongCall;
        }
        return Measure(options, selection);
    }

    static bool IsProduct(string name) => name.StartsWith("gemm-", StringComparison.Ordinal);

    static int Measure(Options options, Selection selection)
    {
        using Session session = new(options.Seconds, selection);
        List<Row> rows = [];
        Console.WriteLine(Table.Header);
        foreach (Row row in s_families.SelectMany(family => family.Measure(session)))
        {
            rows.Add(row);
            Console.WriteLine(Table.Line(row));
            // After every row, so that an interrupted run leaves what it found.
            if (options.Json is { } json)
                JsonFile.Write(json, session, rows);
        }
        if (options.Markdown is { } page)
            MarkdownPage.Write(page, session, rows);
        return rows.Any(row => row.Failed) ? Failed : Good;
    }
}
