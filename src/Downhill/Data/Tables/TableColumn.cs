namespace Downhill.Data;

/// <summary>One column of a <see cref="Table"/>: numbers or text, with missing cells.</summary>
public sealed class TableColumn
{
    readonly double[] _numbers;
    readonly string?[] _texts;

    /// <summary>The name in the header.</summary>
    public string Name { get; }

    /// <summary>Whether every cell is a number or missing. A column without any value counts as one of
    /// numbers.</summary>
    public bool IsNumber { get; }

    /// <summary>The number of cells.</summary>
    public int Count => IsNumber ? _numbers.Length : _texts.Length;

    /// <summary>The numbers, NaN where the cell is missing; empty for a column of text.</summary>
    public ReadOnlySpan<double> Numbers => _numbers;

    /// <summary>The texts, null where the cell is missing; empty for a column of numbers.</summary>
    public ReadOnlySpan<string?> Texts => _texts;

    /// <summary>Why the column cannot be used, or null. It is told when the column is used: an ignored one may hold
    /// anything.</summary>
    internal string? Problem { get; init; }

    /// <summary>Makes a column of numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="numbers">The cells, NaN where missing; not copied.</param>
    public TableColumn(string name, double[] numbers) => (Name, IsNumber, _numbers, _texts) = (name, true, numbers, []);

    /// <summary>Makes a column of text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="texts">The cells, null where missing; not copied.</param>
    public TableColumn(string name, string?[] texts) => (Name, IsNumber, _numbers, _texts) = (name, false, [], texts);

    /// <summary>Whether every cell is missing.</summary>
    internal bool IsEmpty => Enumerable.Range(0, Count).All(IsMissing);

    internal bool IsMissing(int row) => IsNumber ? double.IsNaN(_numbers[row]) : _texts[row] is null;
}
