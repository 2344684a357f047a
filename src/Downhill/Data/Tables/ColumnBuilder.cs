using System.Text;

namespace Downhill.Data;

/// <summary>Takes the cells of one CSV column in the second pass.</summary>
internal sealed class ColumnBuilder(ColumnSurvey survey, int rows)
{
    readonly double[] _numbers = new double[survey.IsNumber ? rows : 0];
    readonly string?[] _texts = new string?[survey.IsNumber ? 0 : rows];
    readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal);
    int _row;

    internal void Add(ReadOnlySpan<byte> cell)
    {
        if (!survey.IsNumber)
            _texts[_row] = cell.IsEmpty ? null : Pooled(Encoding.UTF8.GetString(cell));
        else if (cell.IsEmpty)
            _numbers[_row] = double.NaN;
        else
            ColumnSurvey.TryNumber(cell, out _numbers[_row]);
        _row++;
    }

    internal TableColumn Build() => survey.IsNumber
        ? new(survey.Name, _numbers) { Problem = survey.Problem }
        : new(survey.Name, _texts) { Problem = survey.Problem };

    /// <summary>Categories repeat: one string serves all cells that hold it.</summary>
    string Pooled(string text)
    {
        if (_pool.TryGetValue(text, out string? known))
            return known;
        _pool.Add(text, text);
        return text;
    }
}
