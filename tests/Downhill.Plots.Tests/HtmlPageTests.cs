using System.Xml.Linq;

namespace Downhill.Plots.Tests;

public class HtmlPageTests
{
    const string Nasty = "<script>alert('x')</script> & \"q\" \u0001\uFFFE\uD800 ]]>";

    [Fact]
    public void A_page_is_well_formed_and_asks_for_nothing_outside()
    {
        string html = Full().ToHtml();

        XDocument page = XDocument.Parse(html);

        Assert.Equal(2, page.Descendants("svg").Count());
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("link"));
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
        Assert.All(page.Descendants().Attributes("href"), a => Assert.StartsWith("data:image/png;base64,", a.Value));
    }

    [Fact]
    public void Foreign_text_stays_text()
    {
        Chart chart = Chart.Bars([Nasty, "b"], [1.0, 2], Nasty, new() { Title = Nasty, XLabel = Nasty, YLabel = Nasty })
            .AddBars([2.0, 1], Nasty);
        string html = new HtmlPage(Nasty) { Language = "en\"><script>" }
            .Heading(Nasty).Paragraph(Nasty).Preformatted(Nasty).Figures((Nasty, Nasty))
            .Table([Nasty], [[Nasty]]).Add(chart, Nasty).ToHtml();

        XDocument page = XDocument.Parse(html);

        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName == "script");
        Assert.Equal("<script>alert('x')</script> & \"q\" \uFFFD\uFFFD\uFFFD ]]>",
            page.Descendants("h2").Single().Value);
        Assert.Contains(page.Descendants("title"), t => t.Value.StartsWith("<script>alert", StringComparison.Ordinal));
        Sound.Check(chart);
    }

    [Fact]
    public void Styles_of_all_drawings_are_in_the_page()
    {
        XElement page = XDocument.Parse(Full().ToHtml()).Root!;

        foreach (string name in page.Descendants("svg").SelectMany(s => s.Descendants()).SelectMany(Svg.Classes)
            .Distinct())
            Assert.Contains($".{name}{{", page.Descendants("style").Single().Value);
    }

    [Fact]
    public void Columns_of_numbers_are_flush_right()
    {
        XElement page = XDocument.Parse(new HtmlPage("t").Table(["layer", "size", "share"],
            [["Linear", "1,290", "3.5 %"], ["Relu", "", "−2"]]).ToHtml()).Root!;

        Assert.Equal(["", "n", "n"], page.Descendants("th").Select(c => c.Attribute("class")?.Value ?? ""));
    }

    [Fact]
    public void Sentences_in_cells_may_have_several_lines()
    {
        string sentence = string.Join(' ', Enumerable.Repeat("word", 12));
        XDocument page = XDocument.Parse(new HtmlPage("t").Table(["a", "b"], [["1", sentence], ["2", "word"]])
            .ToHtml().Replace("<!DOCTYPE html>", ""));

        Assert.Equal(["n", "w", "n", null], page.Descendants("td").Select(cell => cell.Attribute("class")?.Value));
    }

    [Fact]
    public void A_row_must_fit_the_header() =>
        Assert.Equal(
            "HtmlPage.Table: every row needs one cell for each column, but there are 2 columns and row 1 has 1 cells.",
            Assert.Throws<ArgumentException>(() => new HtmlPage("t").Table(["a", "b"], [["1", "2"], ["3"]])).Message);

    [Fact]
    public void Drawings_are_saved_as_svg_or_as_a_page()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Chart chart = Chart.Line([1.0, 2]);
            chart.Save(Path.Combine(folder, "loss.svg"));
            chart.Save(Path.Combine(folder, "loss.svg"));
            chart.Save(Path.Combine(folder, "loss.HTML"));

            Assert.Equal(chart.ToSvg(), File.ReadAllText(Path.Combine(folder, "loss.svg")));
            Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(folder, "loss.HTML")));
            Assert.Equal(2, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Other_names_are_refused() =>
        Assert.Equal(
            "Drawing.Save: the name of a drawing must end in .svg or .html, but \"loss.png\" ends in \".png\".",
            Assert.Throws<ArgumentException>(() => Chart.Line([1.0]).Save("loss.png")).Message);

    static HtmlPage Full() => new HtmlPage("Report").Paragraph("p").Add(Chart.Line([1.0, 2]), "caption")
        .Add(new PictureSheet().Add(Picture.Grey(new float[4], 2, 2), "a")).Heading("h").Table(["a"], [["1"]])
            .Figures(("a", "1"));
}
