using System.Globalization;
using System.Text;

namespace Downhill;

/// <summary>Lays a tensor's numbers out in brackets: columns aligned, long axes shortened, long rows wrapped.</summary>
internal sealed class TensorText
{
    // The defaults of NumPy and PyTorch.
    const int ShortenAbove = 1000, Edge = 3, LineWidth = 80;

    readonly StringBuilder _text = new();
    readonly Shape _shape;
    readonly bool[] _isCut;
    readonly string[] _cells;
    readonly int _width;
    int _next;

    TensorText(Tensor shown, bool[] isCut)
    {
        (_shape, _isCut) = (shown.Shape, isCut);
        _cells = [.. Cells(shown)];
        foreach (string cell in _cells)
            _width = Math.Max(_width, cell.Length);
    }

    /// <summary>The numbers in brackets, without dtype and shape.</summary>
    internal static string Of(Tensor tensor)
    {
        if (tensor.Storage is null)
            return "shape only";
        if (tensor.Length == 0)
            return "[]";
        TensorText text = new(Edges(tensor.Detach(), out bool[] isCut), isCut);
        text.Write(0);
        return text._text.ToString();
    }

    /// <summary>The first and last places of every long axis of a large tensor.</summary>
    static Tensor Edges(Tensor tensor, out bool[] isCut)
    {
        isCut = new bool[tensor.Rank];
        if (tensor.Length <= ShortenAbove)
            return tensor;
        for (int axis = 0; axis < isCut.Length; axis++)
            if (tensor.Shape[axis] > 2 * Edge)
            {
                isCut[axis] = true;
                tensor = Tensor.Concat([tensor.Slice(axis, ..Edge), tensor.Slice(axis, ^Edge..)], axis);
            }
        return tensor;
    }

    static IEnumerable<string> Cells(Tensor tensor)
    {
        if (tensor.DType == DType.Bool)
            return tensor.ToArray<bool>().Select(value => value ? "True" : "False");
        if (!tensor.DType.IsFloating)
            return tensor.To(DType.Int64).ToArray<long>().Select(value => value.ToString(CultureInfo.InvariantCulture));
        double[] numbers = tensor.To(DType.Float64).ToArray<double>();
        NumberFormat format = NumberFormats.For(numbers);
        return numbers.Select(number => format.Text(number));
    }

    void Write(int axis)
    {
        if (axis == _shape.Rank)
            _text.Append(_cells[_next++]);
        else if (axis == _shape.Rank - 1)
            WriteRow(axis);
        else
            WriteBlock(axis);
    }

    void WriteBlock(int axis)
    {
        // A blank line more for every axis further out, as people separate pages, chapters and books.
        string separator = "," + new string('\n', _shape.Rank - 1 - axis) + new string(' ', axis + 1);
        _text.Append('[');
        for (int i = 0; i < _shape[axis]; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            if (_isCut[axis] && i == Edge)
                _text.Append("...").Append(separator);
            Write(axis + 1);
        }
        _text.Append(']');
    }

    void WriteRow(int axis)
    {
        int perLine = Math.Max(1, (LineWidth - axis - 1) / (_width + 2)), onLine = 0;
        _text.Append('[');
        for (int i = 0; i < _shape[axis]; i++)
        {
            if (_isCut[axis] && i == Edge)
                Cell("...", 0);
            Cell(_cells[_next++], _width);
        }
        _text.Append(']');

        void Cell(string cell, int width)
        {
            bool isFirst = onLine == 0, wraps = onLine > 0 && onLine % perLine == 0;
            _text.Append(isFirst ? "" : wraps ? ",\n" + new string(' ', axis + 1) : ", ").Append(cell.PadLeft(width));
            onLine++;
        }
    }
}
