using System.Globalization;

namespace Downhill.Plots;

/// <summary>A grid of small pictures with a few words under each: digits, mistakes, the weights of a layer.</summary>
/// <remarks>
/// The pixels stay sharp when a picture is enlarged. Each picture travels inside the drawing, as PNG.
/// </remarks>
public sealed class PictureSheet : Drawing
{
    const double Margin = 14, Gap = 10, CaptionLine = 14, LeastSide = 56, MostCaption = 110, CaptionSize = 11;

    readonly List<(Picture Picture, string[] Caption)> _pictures = [];

    /// <summary>The line above the sheet, wrapped where it is long. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>Width in pixels, 200 to 4000. Default 520.</summary>
    public int Width { get; init; } = 520;

    /// <summary>Pictures in a row; 0 puts as many as fit into the width. Default 0.</summary>
    public int Columns { get; init; }

    /// <summary>
    /// The edge of a pixel of the pictures on the sheet; 0 makes every picture at least 56 pixels wide. Default 0.
    /// </summary>
    public double Scale { get; init; }

    internal override string Description =>
        Title ?? string.Create(CultureInfo.InvariantCulture, $"{_pictures.Count} pictures");

    /// <summary>Adds a picture at the end of the sheet.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="caption">Words under it; a line break begins a second line, long lines are shortened. Default
    /// none.</param>
    /// <returns>This sheet.</returns>
    public PictureSheet Add(Picture picture, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        _pictures.Add((picture, caption?.Split('\n') ?? []));
        return this;
    }

    internal override (double Width, double Height) Draw(SvgWriter svg)
    {
        double width = Math.Clamp(Width, 200, 4000), y = Heading.Draw(svg, Title, Margin, width) + 4;
        double cell = Math.Min(CellWidth(), width - 2 * Margin);
        int fit = Math.Max(1, (int)((width - 2 * Margin + Gap) / (cell + Gap)));
        int columns = Columns > 0 ? Columns : fit;
        if (columns > fit)
            cell = (width - 2 * Margin + Gap) / columns - Gap;
        foreach ((Picture Picture, string[] Caption)[] row in _pictures.Chunk(columns))
            y += DrawRow(svg, row, y, cell);
        return (width, y + Margin - (_pictures.Count == 0 ? 0 : Gap));
    }

    double DrawRow(SvgWriter svg, (Picture Picture, string[] Caption)[] row, double top, double cell)
    {
        double tallest = row.Max(p => p.Picture.Height * Edge(p.Picture, cell)), x = Margin;
        foreach ((Picture picture, string[] caption) in row)
        {
            double edge = Edge(picture, cell), wide = picture.Width * edge, high = picture.Height * edge;
            double left = x + (cell - wide) / 2;
            if (picture.SeeThrough)
                svg.Rect(left - 0.5, top - 0.5, wide + 1, high + 1, $"{Theme.Paper} {Theme.Grid}");
            svg.Image(left, top, wide, high, picture.ToPng(), caption.Length > 0 ? string.Join(", ", caption) : null);
            for (int line = 0; line < caption.Length; line++)
            {
                string words = TextWidth.Fit(caption[line], cell + Gap - 4, CaptionSize);
                svg.Text(x + cell / 2, top + tallest + CaptionLine * (line + 1), words,
                    line == 0 ? Theme.Ink : Theme.Soft, Anchor.Middle, CaptionSize);
            }

            x += cell + Gap;
        }

        return tallest + row.Max(p => p.Caption.Length) * CaptionLine + Gap +
            (row.Any(p => p.Caption.Length > 0) ? 4 : 0);
    }

    double CellWidth() => _pictures
        .Select(p => Math.Max(
            p.Picture.Width * (Scale > 0 ? Scale : Math.Max(1, Math.Ceiling(LeastSide / p.Picture.Width))),
            Math.Min(MostCaption, p.Caption.Select(c => TextWidth.Of(c, CaptionSize)).Append(0).Max())))
        .Append(1).Max();

    double Edge(Picture picture, double cell)
    {
        double wanted = Scale > 0 ? Scale : Math.Max(1, Math.Ceiling(LeastSide / picture.Width));
        return Math.Min(wanted, cell / picture.Width);
    }
}
