namespace Downhill.Data;

/// <summary>Named columns of numbers or text, all of one length: a CSV file, or a generated set, before it becomes
/// tensors.</summary>
public sealed class Table
{
    readonly Dictionary<string, TableColumn> _byName = new(StringComparer.Ordinal);
    readonly int[]? _lines;

    /// <summary>The file's path, or what the table is called.</summary>
    public string Name { get; }

    /// <summary>The columns from the left; their names differ.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The number of rows, the header not counted.</summary>
    public int RowCount { get; }

    /// <summary>Makes a table of columns that are in memory.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="columns">At least one; of one length, with names that differ.</param>
    /// <exception cref="ArgumentException">There is no column, or lengths or names do not fit.</exception>
    public Table(string name, params IReadOnlyList<TableColumn> columns)
        : this(name, columns, null)
    {
    }

    internal Table(string name, IReadOnlyList<TableColumn> columns, int[]? lines)
    {
        if (columns.Count == 0)
            throw new ArgumentException($"Table '{name}': there must be at least one column, but there is none.");
        (Name, Columns, RowCount, _lines) = (name, columns, columns[0].Count, lines);
        foreach (TableColumn column in columns)
        {
            if (column.Count != RowCount)
                throw new ArgumentException($"Table '{name}': the columns must have one length, " +
                    $"but '{columns[0].Name}' has {RowCount} and '{column.Name}' has {column.Count}.");
            if (!_byName.TryAdd(column.Name, column))
                throw new ArgumentException($"Table '{name}': the names of columns must differ, but '{column.Name}' " +
                    "stands twice.");
        }
    }

    /// <summary>Reads a CSV file: UTF-8, a header row, cells parted by commas (or semicolons, tabs or bars, found by
    /// looking).</summary>
    /// <param name="path">The file.</param>
    /// <param name="textColumns">Columns that hold text even where it looks like numbers; null for none.</param>
    /// <returns>A column is one of numbers when each of its cells is a number or empty, else one of text.</returns>
    /// <remarks>Cells may be quoted; an empty cell is a missing value; empty lines are passed over. Numbers are written
    /// with a point.</remarks>
    /// <exception cref="DataFileException">The file is missing or empty, has no header or no row, or a row of another
    /// length.</exception>
    public static Table ReadCsv(string path, IReadOnlyCollection<string>? textColumns = null)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Unreadable("CSV file", path, e);
        }
        return ParseCsv(file, path, textColumns);
    }

    /// <summary>Parses a CSV file that is in memory.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="textColumns">As in <see cref="ReadCsv"/>.</param>
    /// <returns>As in <see cref="ReadCsv"/>.</returns>
    /// <exception cref="DataFileException">As in <see cref="ReadCsv"/>, but for a missing file.</exception>
    public static Table ParseCsv(ReadOnlyMemory<byte> file, string name,
        IReadOnlyCollection<string>? textColumns = null) =>
        new CsvParser(file, name).Parse(textColumns ?? []);

    /// <summary>The column of that name.</summary>
    /// <param name="name">The name, in the same letters.</param>
    /// <exception cref="DataFileException">There is no such column; the message lists those that are there.</exception>
    public TableColumn this[string name] => Find(name, "a column");

    /// <summary>Columns of numbers as they are, unscaled: float32 of shape (rows, columns).</summary>
    /// <param name="columns">The names of the columns, in the wanted order. None: all columns of the table.</param>
    /// <exception cref="DataFileException">There is no such column, it holds text, or one of its cells is
    /// missing.</exception>
    public Tensor ToTensor(params IReadOnlyList<string> columns)
    {
        TableColumn[] wanted = columns.Count == 0 ? [.. Columns] : [.. columns.Select(name => this[name])];
        float[] numbers = new float[RowCount * wanted.Length];
        for (int c = 0; c < wanted.Length; c++)
            for (int row = 0; row < RowCount; row++)
                numbers[row * wanted.Length + c] = wanted[c].IsNumber && !wanted[c].IsMissing(row)
                    ? (float)wanted[c].Numbers[row]
                    : throw Fail($"each cell of a tensor must be a number, but column '{wanted[c].Name}' in {Place(row)} " +
                        (wanted[c].IsNumber ? "is empty." : $"holds the text '{wanted[c].Texts[row]}'."));
        return Tensor.From(numbers, [RowCount, wanted.Length]);
    }

    /// <summary>The column of that name; <paramref name="role"/> says in the message what it is wanted for.</summary>
    internal TableColumn Find(string name, string role) => _byName.TryGetValue(name, out TableColumn? column) ? column
        : throw Fail($"{role} must be one of the columns, but '{name}' is not among " +
            $"{string.Join(", ", Columns.Select(c => c.Name))}.");

    /// <summary>Where a row stands: its line in the file, or its number when the table was not read from one.</summary>
    internal string Place(int row) => _lines is null ? $"row {row}" : $"line {_lines[row]}";

    internal DataFileException Fail(string sentence, Exception? inner = null) =>
        new(Name, $"{(_lines is null ? "table" : "CSV file")} '{Name}': {sentence}", inner);
}
