using System.Globalization;
using System.Text;

namespace Downhill.Plots;

/// <summary>Where a text stands beside its point.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Writes SVG elements: every number finite and culture-free, every text escaped, every class noted.</summary>
internal sealed class SvgWriter
{
    internal const double TextSize = 12, TitleSize = 15;

    readonly StringBuilder _body = new();
    readonly HashSet<string> _classes = [];

    /// <summary>The style classes used so far.</summary>
    internal IReadOnlySet<string> Classes => _classes;

    internal string Body => _body.ToString();

    /// <summary>A number with at most two decimals: a hundredth of a pixel is finer than any screen.</summary>
    internal static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value),
                "Svg: every coordinate must be finite, but one is not.");
        double rounded = Math.Round(value, 2);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    internal void Rect(double x, double y, double width, double height, string style, double opacity = 1,
        string? tip = null)
    {
        Start("rect", style).At("x", x).At("y", y).At("width", Math.Max(0, width)).At("height", Math.Max(0, height));
        if (opacity < 1)
            At("fill-opacity", opacity);
        End("rect", tip);
    }

    /// <summary>A box with round corners; more is written as it stands.</summary>
    internal void Panel(Box box, string style, string more = "")
    {
        Start("rect", style).At("x", box.Left).At("y", box.Top).At("width", box.Width).At("height", box.Height)
            .At("rx", 6);
        _body.Append(more);
        End("rect");
    }

    internal void Circle(double x, double y, double radius, string style, string? tip = null)
    {
        Start("circle", style).At("cx", x).At("cy", y).At("r", radius);
        End("circle", tip);
    }

    internal void Line(double x1, double y1, double x2, double y2, string style, double width = 1)
    {
        Start("line", style).At("x1", x1).At("y1", y1).At("x2", x2).At("y2", y2);
        if (width != 1)
            At("stroke-width", width);
        End("line");
    }

    /// <summary>A path; more is written as it stands, so it must not hold foreign text.</summary>
    internal void Path(string data, string style, string more = "", string? tip = null)
    {
        if (data.Length == 0)
            return;
        Start("path", style);
        _body.Append(" d=\"").Append(data).Append('"').Append(more);
        End("path", tip);
    }

    internal void Text(double x, double y, string text, string style, Anchor anchor = Anchor.Start,
        double size = TextSize, bool bold = false, bool upright = false, string? tip = null)
    {
        Start("text", style).At("x", x).At("y", y);
        if (anchor != Anchor.Start)
            _body.Append(anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (size != TextSize)
            At("font-size", size);
        if (bold)
            _body.Append(" font-weight=\"600\"");
        if (upright)
            _body.Append(CultureInfo.InvariantCulture, $" transform=\"rotate(-90 {Number(x)} {Number(y)})\"");
        _body.Append('>').Append(XmlText.Escape(text));
        if (tip is not null)
            _body.Append("<title>").Append(XmlText.Escape(tip)).Append("</title>");
        _body.Append("</text>");
    }

    /// <summary>A picture that is part of the drawing; its pixels stay sharp when it is enlarged.</summary>
    internal void Image(double x, double y, double width, double height, byte[] png, string? tip = null)
    {
        _body.Append("<image");
        At("x", x).At("y", y).At("width", width).At("height", height);
        _body.Append(" style=\"image-rendering:pixelated\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,")
            .Append(Convert.ToBase64String(png)).Append('"');
        End("image", tip);
    }

    /// <summary>
    /// Opens a window on the drawing: what is drawn until <see cref="CloseClip"/> shows only inside the box.
    /// </summary>
    internal void OpenClip(Box box)
    {
        // A nested svg clips by itself; a clipPath would need an id, and ids collide when a page holds many charts.
        _body.Append("<svg");
        At("x", box.Left).At("y", box.Top).At("width", box.Width).At("height", box.Height);
        _body.Append(CultureInfo.InvariantCulture,
            $" viewBox=\"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} {Number(box.Height)}\">");
    }

    internal void CloseClip() => _body.Append("</svg>");

    SvgWriter Start(string element, string style)
    {
        foreach (string name in style.Split(' '))
            _classes.Add(name);
        _body.Append('<').Append(element).Append(" class=\"").Append(style).Append('"');
        return this;
    }

    SvgWriter At(string attribute, double value)
    {
        _body.Append(' ').Append(attribute).Append("=\"").Append(Number(value)).Append('"');
        return this;
    }

    void End(string element, string? tip = null)
    {
        if (tip is null)
            _body.Append("/>");
        else
            _body.Append("><title>").Append(XmlText.Escape(tip)).Append("</title></").Append(element).Append('>');
    }
}
