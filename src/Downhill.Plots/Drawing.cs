using System.Text;

namespace Downhill.Plots;

/// <summary>Anything that can be drawn: a chart, a surface, a sheet of pictures, a network, a graph.</summary>
/// <remarks>
/// A drawing is one SVG text without any outside reference. It looks right on light and on dark paper: the viewer's
/// preference (<c>prefers-color-scheme</c>) decides. All labels are escaped, so they may come from unchecked files.
/// Numbers are written the same in every culture.
/// </remarks>
public abstract class Drawing
{
    /// <summary>What a screen reader says instead of the picture.</summary>
    internal abstract string Description { get; }

    /// <summary>Draws everything and returns the size of the drawing in pixels.</summary>
    internal abstract (double Width, double Height) Draw(SvgWriter svg);

    /// <summary>The drawing as the text of an SVG file, in UTF-8 when saved.</summary>
    /// <returns>One <c>svg</c> element with its namespace and its styles.</returns>
    public string ToSvg()
    {
        SvgWriter svg = new();
        (double width, double height) = Draw(svg);
        SvgWriter paper = new();
        paper.Rect(0, 0, width, height, Theme.Paper);
        string styles = Theme.Css(svg.Classes.Union(paper.Classes));
        return Open(width, height, " xmlns=\"http://www.w3.org/2000/svg\"") +
            $"<style>{styles}</style>{paper.Body}{svg.Body}</svg>\n";
    }

    /// <summary>Writes the drawing to a file: SVG, or a page of its own when the name ends in <c>.html</c>.</summary>
    /// <param name="path">A file name ending in <c>.svg</c>, <c>.html</c> or <c>.htm</c>. An existing file is
    /// replaced.</param>
    /// <exception cref="ArgumentException">The name ends in anything else.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string extension = Path.GetExtension(path);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(extension.ToUpperInvariant() switch
        {
            ".SVG" => ToSvg(),
            ".HTML" or ".HTM" => new HtmlPage(Description).Add(this).ToHtml(),
            _ => throw new ArgumentException(
                "Drawing.Save: the name of a drawing must end in .svg or .html, but " +
                $"\"{path}\" ends in \"{extension}\"."),
        }));
    }

    /// <summary>The drawing as a part of a page, which holds the styles for all its drawings.</summary>
    internal string Inline(HashSet<string> classes)
    {
        SvgWriter svg = new();
        (double width, double height) = Draw(svg);
        classes.UnionWith(svg.Classes);
        string least = SvgWriter.Number(Math.Min(width, 400));
        return Open(width, height, $" style=\"min-width:{least}px\"") + svg.Body + "</svg>";
    }

    string Open(double width, double height, string more) =>
        $"<svg{more} viewBox=\"0 0 {SvgWriter.Number(width)} {SvgWriter.Number(height)}\" " +
        $"width=\"{SvgWriter.Number(width)}\" height=\"{SvgWriter.Number(height)}\" font-size=\"12\" " +
        "font-family=\"system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif\" " +
        $"role=\"img\" aria-label=\"{XmlText.Escape(Description)}\">";
}
