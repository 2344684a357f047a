using System.Globalization;
using CsvHelper;

namespace Downhill.Data;

/// <summary>
/// Parses a CSV file in two passes over its bytes: the first finds what each column holds, the second takes the cells.
/// One pass would have to keep the text of every cell until the last row is seen.
/// </summary>
internal sealed class CsvParser(ReadOnlyMemory<byte> file, string name)
{
    static readonly CsvReaderOptions Options = new()
    {
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    internal Table Parse(IReadOnlyCollection<string> textColumns)
    {
        ColumnSurvey[] columns = [];
        List<int> lines = [];
        ForEachRow(header => columns =
            [.. CheckHeader(header).Select(name => new ColumnSurvey(name, textColumns.Contains(name)))], reader =>
        {
            lines.Add((int)reader.LineNumber);
            for (int i = 0; i < columns.Length; i++)
                columns[i].Look(reader.GetSpan(i), lines[^1]);
        });
        if (lines.Count == 0)
            throw Fail("there must be a row below the header, but there is none.");

        ColumnBuilder[] builders = [.. columns.Select(column => new ColumnBuilder(column, lines.Count))];
        ForEachRow(_ => { }, reader =>
        {
            for (int i = 0; i < builders.Length; i++)
                builders[i].Add(reader.GetSpan(i));
        });
        return new(name, [.. builders.Select(builder => builder.Build())], [.. lines]);
    }

    void ForEachRow(Action<string[]> takeHeader, Action<CsvReader> takeRow)
    {
        try
        {
            using CsvReader reader = CsvReader.Create(file, Options);
            reader.ReadHeader();
            string[] header = [.. reader.Headers];
            takeHeader(header);
            for (; reader.Read(); takeRow(reader))
                if (reader.FieldCount != header.Length)
                    throw Fail("each row must have as many cells as the header, " +
                        $"but line {reader.LineNumber} has {reader.FieldCount} and the header {header.Length}.");
        }
        catch (CsvFormatException e)
        {
            throw Fail($"the quotes of a cell must enclose it and be closed, but in line {e.LineNumber} they do not.",
                e);
        }
    }

    string[] CheckHeader(string[] header)
    {
        if (header.Length == 0)
            throw Fail("there must be a header row, but the file is empty.");
        int number = Array.FindIndex(header, IsFraction);
        if (number < 0 && header.All(IsNumber))
            number = 0;
        if (number >= 0)
            throw Fail($"the first row must name the columns, but its cell {number + 1} is the number " +
                $"{header[number]}. Add a header row.");
        for (int i = 0; i < header.Length; i++)
        {
            if (header[i].Length == 0)
                throw Fail($"each column needs a name in the header, but column {i + 1} has none.");
            int first = Array.IndexOf(header, header[i]);
            if (first < i)
                throw Fail($"the names of columns must differ, but '{header[i]}' names column {first + 1} and " +
                    $"column {i + 1}.");
        }
        return header;
    }

    static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Whole numbers do name columns (years, pixels); numbers with a fraction do not.</summary>
    static bool IsFraction(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number != Math.Floor(number);

    DataFileException Fail(string sentence, Exception? inner = null) =>
        new(name, $"CSV file '{name}': {sentence}", inner);
}
