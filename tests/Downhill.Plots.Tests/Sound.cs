using System.Xml.Linq;

namespace Downhill.Plots.Tests;

/// <summary>What must hold for every drawing whatever it shows.</summary>
static class Sound
{
    internal static XElement Check(Drawing drawing) => Check(Svg.Parse(drawing));

    internal static XElement Check(XElement svg)
    {
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(),
            a => a.Name.LocalName is not ("aria-label" or "href") &&
                (a.Value.Contains("NaN") || a.Value.Contains("Inf")));
        AllStylesExist(svg);
        Box paper = new(0, 0, svg.Number("width"), svg.Number("height"));
        (string Text, Box Box)[] texts = [.. svg.All("text").Select(t => (t.Words(), BoxOf(t)))];
        foreach ((string text, Box box) in texts)
            Assert.True(Inside(box, paper), $"\"{text}\" at {box} leaves the paper {paper}");
        for (int i = 0; i < texts.Length; i++)
            for (int j = 0; j < i; j++)
                Assert.False(Overlap(texts[i].Box, texts[j].Box), $"\"{texts[i].Text}\" lies over \"{texts[j].Text}\"");
        MarksAreInside(svg, paper);
        return svg;
    }

    static void AllStylesExist(XElement svg)
    {
        string css = svg.All("style").Single().Value;
        foreach (string name in svg.Descendants().SelectMany(Svg.Classes).Distinct())
            Assert.Contains($".{name}{{", css);
    }

    static void MarksAreInside(XElement svg, Box paper)
    {
        // A nested svg is a window that cuts off what lies outside it.
        XElement[] marks = [.. svg.Descendants().Where(e => e.Ancestors().Count(a => a.Name.LocalName == "svg") == 1)];
        foreach (XElement e in marks)
        {
            Box[] boxes = e.Name.LocalName switch
            {
                "rect" or "image" or "svg" =>
                    [new(e.Number("x"), e.Number("y"), e.Number("width"), e.Number("height"))],
                "circle" => [new(e.Number("cx"), e.Number("cy"), 0, 0)],
                "line" => [new(e.Number("x1"), e.Number("y1"), 0, 0), new(e.Number("x2"), e.Number("y2"), 0, 0)],
                "path" => [.. e.Points().Select(p => new Box(p.X, p.Y, 0, 0))],
                _ => [],
            };
            // The text of a path of ten thousand points is made only when it is needed.
            if (!boxes.All(b => Inside(b, paper)))
                Assert.Fail($"Outside the paper: {e}");
        }
    }

    /// <summary>The box of a text: from the top of its capitals to the foot of its descenders.</summary>
    internal static Box BoxOf(XElement text)
    {
        double size = text.Number("font-size", 12), x = text.Number("x"), y = text.Number("y");
        double width = TextWidth.Of(text.Words(), size, text.Attribute("font-weight") is not null);
        double left = (text.Attribute("text-anchor")?.Value) switch { "middle" => -width / 2, "end" => -width, _ => 0 };
        // A quarter turn to the left takes (right, down) to (down, left): along the text means upwards.
        return text.Attribute("transform") is null
            ? new(x + left, y - 0.75 * size, width, 0.95 * size)
            : new(x - 0.75 * size, y - left - width, 0.95 * size, width);
    }

    static bool Inside(Box box, Box paper) =>
        box.Left >= -0.5 && box.Top >= -0.5 && box.Right <= paper.Right + 0.5 && box.Bottom <= paper.Bottom + 0.5;

    static bool Overlap(Box a, Box b) =>
        a.Left < b.Right - 0.5 && b.Left < a.Right - 0.5 && a.Top < b.Bottom - 0.5 && b.Top < a.Bottom - 0.5;
}
