using Downhill.Data;
using Downhill.Plots;

namespace Downhill.Lessons;

/// <summary>Where a lesson tells its story: figures on the terminal, a line each; pictures as SVG files; and one page
/// that holds text, figures and pictures in their order.</summary>
/// <param name="folder">The folder of the page and the pictures; it is made if need be. Every file in it appears by a
/// rename.</param>
/// <param name="terminal">Where figures are printed. Default null: the console.</param>
/// <param name="dataDirectory">Where real data are looked for. Default null: as
/// <see cref="DataSets.DefaultDirectory"/> says.</param>
public sealed class LessonOutput(string folder, TextWriter? terminal = null, string? dataDirectory = null)
{
    readonly TextWriter _terminal = terminal ?? Console.Out;
    readonly List<LessonFigure> _figures = [];
    readonly List<string> _pictures = [], _leftOut = [];

    HtmlPage _page = new("");
    string _pageName = "";
    int _shownFigures;

    /// <summary>The folder of the page and the pictures.</summary>
    public string Folder { get; } = folder;

    /// <summary>Where real data are looked for; null for the usual place.</summary>
    public string? DataDirectory { get; } = dataDirectory;

    /// <summary>The figures so far, in the order in which they were found.</summary>
    public IReadOnlyList<LessonFigure> Figures => _figures;

    /// <summary>The names of the picture files so far.</summary>
    public IReadOnlyList<string> Pictures => _pictures;

    /// <summary>The figures that could not be found here, each with the reason.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>The figure of a name, unrounded.</summary>
    /// <exception cref="KeyNotFoundException">The lesson has no such figure.</exception>
    public double this[string name] => Find(name)?.Value
        ?? throw new KeyNotFoundException(
            $"LessonOutput: a figure must be one that the lesson found, but \"{name}\" is not.");

    /// <summary>Begins a scene.</summary>
    public void Heading(string text)
    {
        _terminal.WriteLine();
        _terminal.WriteLine(text);
        Page.Heading(text);
    }

    /// <summary>A paragraph of the story; it stands on the page only. Line breaks in it are spaces.</summary>
    public void Text(string paragraph) => Page.Paragraph(paragraph);

    /// <summary>A formula or a few lines of code, whose spaces and line breaks count; on the page only.</summary>
    public void Listing(string text) => Page.Preformatted(text);

    /// <summary>A table; on the page only. Columns of numbers are set flush right.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows, each with as many cells as the header.</param>
    public void Table(IEnumerable<string> header, IEnumerable<IReadOnlyList<string>> rows) => Page.Table(header, rows);

    /// <summary>A number that the story found: printed as <c>name: value</c>, remembered, and shown on the page.</summary>
    /// <param name="name">What it counts; no two figures of a lesson have one name.</param>
    /// <param name="value">The number.</param>
    /// <param name="format">The .NET format that it is printed in. Default: five digits behind the point.</param>
    /// <param name="unit">What follows the number, such as <c>%</c>. Default none.</param>
    /// <exception cref="ArgumentException">There is a figure of this name.</exception>
    public void Figure(string name, double value, string format = "0.#####", string? unit = null)
    {
        if (Find(name) is not null)
            throw new ArgumentException(
                $"LessonOutput.Figure: every figure needs a name of its own, but \"{name}\" is there already.");
        string number = value.Show(format), text = unit is null ? number : $"{number} {unit}";
        _figures.Add(new(name, value, text));
        _terminal.WriteLine($"{name}: {text}");
    }

    /// <summary>A picture: written as <c>name.svg</c>, and shown on the page.</summary>
    /// <param name="name">The name of the file without its ending.</param>
    /// <param name="drawing">The picture.</param>
    /// <param name="caption">What there is to see in it.</param>
    public void Picture(string name, Drawing drawing, string caption)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        string file = Path.Combine(Folder, name + ".svg");
        drawing.Save(file);
        _pictures.Add(name + ".svg");
        _terminal.WriteLine($"picture: {file}");
        Page.Add(drawing, caption);
    }

    /// <summary>Says which data the story uses: printed, and a paragraph of the page.</summary>
    public void Uses(string data)
    {
        _terminal.WriteLine($"data: {data}");
        Page.Paragraph($"Data: {data}");
    }

    /// <summary>Says which figures are not here: printed, remembered, and a paragraph of the page.</summary>
    /// <param name="what">The figures, and why they are missing.</param>
    public void LeaveOut(string what)
    {
        _leftOut.Add(what);
        _terminal.WriteLine($"left out: {what}");
        Page.Paragraph($"Left out: {what}");
    }

    internal void Begin(Lesson lesson)
    {
        MakeFolder();
        string title = $"Lesson {lesson.Number}: {lesson.Title}";
        (_page, _pageName) = (new HtmlPage(title), $"lesson-{lesson.Number}.html");
        _terminal.WriteLine(title);
    }

    void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(Folder,
                $"lesson folder '{Folder}': it must be a folder that can be made, but the system says: {e.Message}", e);
        }
    }

    internal void End()
    {
        string file = Path.Combine(Folder, _pageName);
        Page.Save(file);
        _terminal.WriteLine();
        _terminal.WriteLine($"page: {file}");
    }

    /// <summary>The page, with the figures since the last block on it first: they stand where they were found.</summary>
    HtmlPage Page
    {
        get
        {
            if (_shownFigures < _figures.Count)
                _page.Figures(_figures.Skip(_shownFigures).Select(figure => (figure.Name, figure.Text)));
            _shownFigures = _figures.Count;
            return _page;
        }
    }

    LessonFigure? Find(string name) => _figures.Find(figure => figure.Name == name);
}
