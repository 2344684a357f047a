using System.Globalization;

namespace Downhill.Plots;

/// <summary>A table of numbers as cells of colour, with the numbers in them where there is room.</summary>
internal sealed class HeatMapLayer : Layer
{
    const double LeastCellHeight = 20, Seam = 1;
    const int MostCells = 400;

    // Above this strength the colour is nearer to the ink than to the paper, and the text changes to the paper's
    // colour.
    const double TextTurns = 0.68;

    readonly double[,] _values;
    readonly IReadOnlyList<string> _rows, _columns;
    readonly string[,] _texts;
    readonly HeatScale _scale;
    readonly bool _square;
    readonly string? _format;
    readonly double _plotWidth;
    double? _widest;

    internal HeatMapLayer(double[,] values, IReadOnlyList<string> rows, IReadOnlyList<string> columns,
        HeatMapOptions options, HeatScale scale, bool square)
    {
        (_values, _rows, _columns, _scale, _square) = (values, rows, columns, scale, square);
        Strengths = values;
        double names = rows.Select(n => TextWidth.Of(n)).Append(0).Max();
        (_format, _plotWidth) = (options.ValueFormat, options.DrawnWidth - 40 - Math.Min(150, names));
        _texts = new string[rows.Count, columns.Count];
        for (int r = 0; r < rows.Count; r++)
            for (int c = 0; c < columns.Count; c++)
                _texts[r, c] = Format(values[r, c]);
    }

    /// <summary>What the colours show where it is not the values themselves.</summary>
    internal double[,] Strengths { get; init; }

    internal override IReadOnlyList<string> XNames => _columns;

    internal override IReadOnlyList<string> YNames => _rows;

    internal override string Rim => Theme.Ring;

    /// <summary>Numbers in the cells explain the colours; without them a bar must.</summary>
    internal override ColorBar? Bar => TextsFit(_plotWidth, Height(_plotWidth)) ? null : _scale.Bar();

    internal override void Measure(Extent x, Extent y)
    {
        (x.Exact, y.Exact) = (true, true);
        x.Include([-0.5, _columns.Count - 0.5]);
        y.Include([0.5 - _rows.Count, 0.5]);
    }

    internal override double Height(double plotWidth)
    {
        double cell = plotWidth / Math.Max(1, _columns.Count);
        double asked = _square ? Math.Clamp(cell * 0.75, 6, _rows.Count <= 4 ? 64 : 40) : Math.Clamp(cell, 6, 30);
        double least = _columns.Count <= 16 ? LeastCellHeight : 4;
        return Math.Clamp(_rows.Count * Math.Max(asked, least), 40, 900);
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        if (_values.Length > MostCells)
            HeatMapCells.Draw(svg, plane.Area, Strengths, _scale);
        else
            for (int r = 0; r < _rows.Count; r++)
                for (int c = 0; c < _columns.Count; c++)
                    DrawCell(svg, plane.Area, r, c);
    }

    void DrawCell(SvgWriter svg, Box area, int r, int c)
    {
        double width = area.Width / _columns.Count, height = area.Height / _rows.Count;
        double left = area.Left + c * width, top = area.Top + r * height;
        (string style, double opacity) = _scale.Of(Strengths[r, c]) ?? (Theme.Gap, 1);
        svg.Rect(left + Seam / 2, top + Seam / 2, width - Seam, height - Seam, style, opacity,
            $"{_rows[r]}, {_columns[c]}: {NumberText.Short(_values[r, c])}");
        if (TextsFit(area.Width, area.Height))
            svg.Text(left + width / 2, top + height / 2 + 4, _texts[r, c],
                style != Theme.Gap && opacity > TextTurns ? Theme.Paper : Theme.Ink, Anchor.Middle);
    }

    string Format(double value) => _format switch
    {
        "" => "",
        null => NumberText.Short(value, 3),
        _ => double.IsFinite(value) ? value.ToString(_format, CultureInfo.InvariantCulture).Replace('-', '−')
            : NumberText.Short(value),
    };

    bool TextsFit(double width, double height)
    {
        if (_format is "" || _values.Length is 0 or > MostCells)
            return false;
        _widest ??= _texts.Cast<string>().Max(t => TextWidth.Of(t));
        return _widest + 4 <= width / _columns.Count && height / _rows.Count >= 15;
    }
}
