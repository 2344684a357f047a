using System.Xml.Linq;
using Downhill.Plots;

namespace Downhill.Lessons.Tests;

public class LessonOutputTests
{
    [Fact]
    public void A_story_is_printed_remembered_and_put_on_a_page()
    {
        using Telling telling = new(new Story().Run);

        Assert.Equal(["curve.svg", "lesson-7.html"], telling.Files);
        Assert.Equal($"""
            Lesson 7: A test

            First scene
            data: Three numbers.
            one: 1.5
            two: 25.0 %
            picture: {Path.Combine(telling.Output.Folder, "curve.svg")}
            left out: The third, for want of data.

            page: {Path.Combine(telling.Output.Folder, "lesson-7.html")}

            """, telling.Terminal);
        Assert.Equal([new("one", 1.5, "1.5"), new LessonFigure("two", 25, "25.0 %")], telling.Output.Figures);
        Assert.Equal(1.5, telling.Output["one"]);
        Assert.Equal(["curve.svg"], telling.Output.Pictures);
        Assert.Equal(["The third, for want of data."], telling.Output.LeftOut);
    }

    [Fact]
    public void The_page_holds_all_in_its_order()
    {
        using Telling telling = new(new Story().Run);
        XElement main = XDocument.Parse(telling.Read("lesson-7.html").Replace("<!DOCTYPE html>", "")).Descendants("main").Single();

        Assert.Equal(["h1", "h2", "p", "p", "dl", "div", "p", "pre", "div"], main.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["one", "two"], main.Descendants("dt").Select(name => name.Value));
        Assert.Equal("A curve.", main.Descendants("figcaption").Single().Value);
    }

    [Fact]
    public void Names_of_figures_differ()
    {
        using Telling telling = new(output => output.Figure("one", 1));
        ArgumentException error = Assert.Throws<ArgumentException>(() => telling.Output.Figure("one", 2));
        Assert.Equal("LessonOutput.Figure: every figure needs a name of its own, but \"one\" is there already.", error.Message);
    }

    [Fact]
    public void A_figure_that_was_not_found_cannot_be_read()
    {
        using Telling telling = new(output => output.Figure("one", 1));
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => telling.Output["two"]);
        Assert.Equal("LessonOutput: a figure must be one that the lesson found, but \"two\" is not.", error.Message);
    }

    [Fact]
    public void Lessons_stand_in_the_order_of_their_numbers() =>
        Assert.Equal(Lesson.All.Select(lesson => lesson.Number).Distinct().Order(), Lesson.All.Select(lesson => lesson.Number));

    sealed class Story : Lesson
    {
        public override int Number => 7;

        public override string Title => "A test";

        protected override void Tell(LessonOutput output)
        {
            output.Heading("First scene");
            output.Text("Once upon a time.");
            output.Uses("Three numbers.");
            output.Figure("one", 1.5);
            output.Figure("two", 25, "0.0", "%");
            output.Picture("curve", Chart.Line([1.0, 2.0]), "A curve.");
            output.LeaveOut("The third, for want of data.");
            output.Listing("y = x");
            output.Table(["x", "y"], [["1", "2"]]);
        }
    }
}
