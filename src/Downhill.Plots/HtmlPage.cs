using System.Text;

namespace Downhill.Plots;

/// <summary>
/// Builds one self-contained HTML file: headings, paragraphs, tables, drawings; no script, no outside reference.
/// </summary>
/// <remarks>
/// Light or dark by the reader's preference, and readable on a phone. Drawings added one after the other stand side by
/// side where the window is wide enough. All text is escaped. The text is well-formed XML, too.
/// </remarks>
/// <param name="title">The title of the page, also its first heading.</param>
public sealed class HtmlPage(string title)
{
    readonly StringBuilder _body = new();
    readonly HashSet<string> _classes = [];
    bool _inFigures;

    /// <summary>The language of the texts as a BCP 47 tag: <c>en</c>, <c>zh-Hans</c>. Default en.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Adds a heading of the second level.</summary>
    /// <param name="text">The heading.</param>
    /// <returns>This page.</returns>
    public HtmlPage Heading(string text) => Element("h2", text);

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">The text; it holds no markup.</param>
    /// <returns>This page.</returns>
    public HtmlPage Paragraph(string text) => Element("p", text);

    /// <summary>
    /// Adds text whose spaces and line breaks count, in a type of fixed width: a table of layers, a command.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>This page.</returns>
    public HtmlPage Preformatted(string text) => Element("pre", text);

    /// <summary>Adds a row of large numbers, each over its name: the results at a glance.</summary>
    /// <param name="figures">What is counted, and the number as it shall be read.</param>
    /// <returns>This page.</returns>
    public HtmlPage Figures(params IEnumerable<(string Name, string Value)> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Block();
        _body.Append("<dl class=\"figures\">");
        foreach ((string name, string value) in figures)
            _body.Append("<div><dt>").Append(XmlText.Escape(name)).Append("</dt><dd>").Append(XmlText.Escape(value))
                .Append("</dd></div>");
        _body.Append("</dl>\n");
        return this;
    }

    /// <summary>Adds a table. Columns that hold nothing but numbers are set flush right.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows, each with as many cells as the header.</param>
    /// <returns>This page.</returns>
    /// <exception cref="ArgumentException">A row has more or fewer cells than the header.</exception>
    public HtmlPage Table(IEnumerable<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        Block();
        HtmlTable.Append(_body, [.. header], [.. rows]);
        return this;
    }

    /// <summary>Adds a drawing, beside the one before it where the window is wide enough.</summary>
    /// <param name="drawing">A chart, a sheet of pictures, a graph.</param>
    /// <param name="caption">A sentence under it. Default none.</param>
    /// <returns>This page.</returns>
    public HtmlPage Add(Drawing drawing, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        _body.Append(_inFigures ? "" : "<div class=\"row\">\n");
        _inFigures = true;
        _body.Append("<figure>").Append(drawing.Inline(_classes));
        if (caption is not null)
            _body.Append("<figcaption>").Append(XmlText.Escape(caption)).Append("</figcaption>");
        _body.Append("</figure>\n");
        return this;
    }

    /// <summary>The page as text.</summary>
    public string ToHtml()
    {
        string safe = XmlText.Escape(title);
        return $"<!DOCTYPE html>\n<html lang=\"{XmlText.Escape(Language)}\">\n<head>\n<meta charset=\"utf-8\"/>\n" +
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n" +
            "<meta name=\"color-scheme\" content=\"light dark\"/>\n" +
            $"<title>{safe}</title>\n<style>{HtmlStyle.Css}{Theme.Css(_classes)}</style>\n</head>\n<body>\n<main>\n" +
            $"<h1>{safe}</h1>\n{_body}{(_inFigures ? "</div>\n" : "")}</main>\n</body>\n</html>\n";
    }

    /// <summary>Writes the page to a file in UTF-8; an existing file is replaced.</summary>
    /// <param name="path">The name of the file.</param>
    public void Save(string path) => WholeFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()));

    HtmlPage Element(string element, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Block();
        _body.Append('<').Append(element).Append('>').Append(XmlText.Escape(text))
            .Append("</").Append(element).Append(">\n");
        return this;
    }

    /// <summary>Ends a row of drawings, if there is one.</summary>
    void Block()
    {
        _body.Append(_inFigures ? "</div>\n" : "");
        _inFigures = false;
    }
}
